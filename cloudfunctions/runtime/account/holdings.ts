/** What is held of a person and of a company, by kind: what "my data" counts and an export holds. */
import type { Holding } from '../../../typings/contract'
import type { CreditCode } from '../../../typings/text'
import type { Call } from '../onion/call'
import { settingOf } from '../settings/inForce'
import {
  accessLog,
  appeals,
  applications,
  assessments,
  audit,
  type Collection,
  claims,
  codes,
  documents,
  endings,
  healthAppeals,
  healthConsents,
  healthKeepers,
  healthPeople,
  launches,
  listings,
  messages,
  problems,
  products,
  questions,
  recalls,
  reviews,
  spotChecks,
  suppliers,
  users,
  verifications,
  versions,
} from '../store/collections'
import type { Where } from '../store/database'

/** Records of one kind: where they are and which field names whose they are. */
export interface Kind<D extends object = object> {
  kind: string
  of: Holding['of']
  in: Collection<D>
  /** Field that holds the openid or the credit code; `_id` when the record is the person's or company's own. */
  by: string
}

function kind<D extends object>(
  of: Holding['of'],
  name: string,
  from: Collection<D>,
  by: (keyof D & string) | '_id',
): Kind {
  return { kind: name, of, in: from as Collection<object>, by }
}

export const KINDS: readonly Kind[] = [
  kind('person', 'profile', users, '_id'),
  kind('person', 'messages', messages, 'to'),
  kind('person', 'claims', claims, 'claimant'),
  kind('person', 'applications', applications, 'applicant'),
  kind('person', 'problems', problems, 'reporter'),
  kind('person', 'actions', audit, 'actor'),
  kind('person', 'healthConsent', healthConsents, '_id'),
  kind('person', 'healthDeclarations', healthPeople, 'owner'),
  kind('person', 'healthAppeals', healthAppeals, 'owner'),
  kind('person', 'healthPlaces', healthKeepers, 'keeper'),
  kind('company', 'company', suppliers, '_id'),
  kind('company', 'colleagues', users, 'supplierId'),
  kind('company', 'products', products, 'supplierId'),
  kind('company', 'versions', versions, 'supplierId'),
  kind('company', 'assessments', assessments, 'supplierId'),
  kind('company', 'codes', codes, 'supplierId'),
  kind('company', 'documents', documents, 'supplierId'),
  kind('company', 'verifications', verifications, 'supplierId'),
  kind('company', 'launches', launches, 'supplierId'),
  kind('company', 'reviews', reviews, 'supplierId'),
  kind('company', 'listings', listings, 'supplierId'),
  kind('company', 'appeals', appeals, 'supplierId'),
  kind('company', 'endings', endings, 'supplierId'),
  kind('company', 'recalls', recalls, 'supplierId'),
  kind('company', 'spotChecks', spotChecks, 'supplierId'),
  kind('company', 'questions', questions, 'supplierId'),
  kind('company', 'looks', accessLog, 'supplierId'),
]

/** The condition that picks this kind's records of a person or of a company. */
export function whose(
  { of, by }: Kind,
  openid: string,
  supplierId: CreditCode | undefined,
): Where<object> | undefined {
  const owner = of === 'person' ? openid : supplierId
  return owner === undefined ? undefined : ({ [by]: owner } as Where<object>)
}

/**
 * Collections that hold nothing which belongs to one person or company, or only what another kind says already. Every
 * other one is a kind above, so that nothing is held of anybody without being shown to them.
 */
export const NOBODYS: Record<string, string> = {
  codeChanges: 'the history of a code, shown at its product',
  miniCodes: 'a picture of a code',
  documentContents: 'the hash of a document',
  exports: 'the file was for the person',
  invitations: 'hashes of codes, listed to owners as open invitations',
  forces: 'measures of the Centre, told to the supplier and published',
  proposals: 'decisions of the Centre by two people',
  settings: 'settings of the Centre',
  sweeps: 'how far codes were judged again',
  settingsInForce: 'settings of the Centre',
  extracts: 'extracts of public registers',
  registerEntries: 'extracts of public registers',
  extractFaults: 'extracts of public registers',
  platforms: 'platforms',
  commitments: 'published hashes of secrets',
  installation: 'that the set-up was done',
  apiAccess: 'platforms',
  apiNonces: 'platforms',
  webhookQueues: 'deliveries to platforms of what the code shows everybody',
  webhookEvents: 'deliveries to platforms of what the code shows everybody',
  webhookHealth: 'platforms',
  reportedFigures: 'what platforms report of a product, shown at its checklist',
  outbox: 'messages on their way',
  requests: 'answers that were given already, for a repeat of the same request',
  boardDays: 'sums of a day, without names',
  boardStocks: 'sums of a day, without names',
  publishedMonths: 'counts of measures, published',
  centerExports: 'files that two people of the Centre made, gone after 7 days',
  duplicates: 'guesses of the Centre, told to the company when one is decided',
  supplierSummaries: 'how many codes a company has of each colour, shown in its own list',
  patrolRuns: 'how far the timers have come',
  notices: 'hashes of what was told once',
  auditPages: 'hashes over the audit',
  auditHeads: 'hashes over the audit',
  certificates: 'what was deleted, without its content',
  ruleSets: 'rule sets, published',
  ruleCalendars: 'rule sets, published',
  ruleDrafts: 'drafts of rule sets by the Centre',
  ruleImpacts: 'what a draft of a rule set would change',
  healthNumbers: 'keyed hashes by which a declaration is found',
  healthTries: 'how many numbers somebody has tried today, in hashes',
  healthPrinted: 'tokens of printed codes, shown with the declaration',
  healthCheckIns: 'check-ins, shown with the declaration',
  healthChanges: 'changes of a colour, shown with the declaration',
  healthMarks: 'marks of the Centre by two people, shown as the reason of a colour',
  healthPlaces: 'checkpoints',
  healthPasses: 'place, time and colour of a pass, of nobody',
  healthAreas: 'lists of areas, published',
  healthFigures: 'sums without names',
  ruleImpactRows: 'what a draft of a rule set would change',
}

/** How much there is of each kind. What there is nothing of is left out. */
export async function holdings(call: Call, supplierId: CreditCode | undefined): Promise<Holding[]> {
  const set = await settingOf(call.read, 'retention')
  const counted = await Promise.all(
    KINDS.map(async (one): Promise<Holding | undefined> => {
      const where = whose(one, call.openid, supplierId)
      const count = where ? await call.read.count(one.in, where) : 0
      const days = set.days[one.in.name]
      if (count === 0) return undefined
      return { kind: one.kind, of: one.of, count, kept: one.in.kept, ...(days && { keptDays: days }) }
    }),
  )
  return counted.filter((one) => one !== undefined)
}
