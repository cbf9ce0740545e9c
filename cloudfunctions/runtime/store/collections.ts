/** Every collection, declared once: the typed access reads it, and the build writes its indexes out. */
import type * as records from './records'

export interface CollectionIndex {
  name: string
  fields: { path: string; order: 1 | -1 }[]
  unique: boolean
}

/** A period that the timers carry out: so many whole days in Shanghai after what a field says. */
export interface Period {
  days: number
  /** Field that holds the instant or the day from which it counts; a document without it stays. Indexed. */
  since: string
  /** Field that holds the id of a file, which goes too. */
  file?: string
  /** A collection whose document of the same id goes too. */
  also?: string
  /** The least and the most days that two people of the Centre may set instead. Absent: as it is. */
  within?: readonly [least: number, most: number]
}

/**
 * What ends documents that no period ends. `product`, `company`: three years after the product left circulation or the
 * company closed. `pack`: the health pack's own rules. `replaced`, `sent`, `replay`: the next of its kind, the delivery,
 * the end of the time in which a replay is refused. `platform`: with the platform's own record. `never`: kept for ever.
 */
export type End = 'product' | 'company' | 'platform' | 'pack' | 'replaced' | 'sent' | 'replay' | 'never'

export interface Collection<D extends object> {
  name: string
  indexes: CollectionIndex[]
  /** How long its documents are kept, in words. */
  kept: string
  /** The same for the timers. Absent: see `ends`. */
  period?: Period
  ends?: End
  /** Carries the type of the documents; never set. */
  document?: D
}

const declared: Collection<object>[] = []

function collection<D extends object>(
  name: string,
  kept: string | ({ words: string } & (Period | { ends: End })),
  ...indexes: string[][]
): Collection<D> {
  const made: Collection<D> = { name, kept: '', indexes: indexes.map(indexOf) }
  if (typeof kept === 'string') {
    made.kept = kept
    if (kept.startsWith('for ever: ')) made.ends = 'never'
  } else if ('ends' in kept) Object.assign(made, { kept: kept.words, ends: kept.ends })
  else {
    const { words, ...period } = kept
    Object.assign(made, { kept: words, period })
    made.indexes.push(indexOf([period.since]))
  }
  declared.push(made)
  return made
}

/** Kept for a period, in words and in days. */
const keptFor = (
  words: string,
  days: number,
  since: string,
  within?: Period['within'],
): { words: string } & Period => ({ words, days, since, ...(within && { within }) })
const THREE_YEARS = 3 * 365 + 1
const FIVE_YEARS = 5 * 365 + 2
const TEN_YEARS = 10 * 365 + 3
/** Half a year: network logs are kept at least that long (Cybersecurity Law, article 21). */
const LOGS: Period['within'] = [183, TEN_YEARS]
/** Records of a transaction are kept for three years at least (E-Commerce Law, article 31). */
const TRADE: Period['within'] = [THREE_YEARS, TEN_YEARS]

/** `-at` is descending. */
function indexOf(paths: string[]): CollectionIndex {
  const fields = paths.map((path) =>
    path.startsWith('-') ? { path: path.slice(1), order: -1 as const } : { path, order: 1 as const },
  )
  return { name: fields.map((field) => field.path).join('_'), fields, unique: false }
}

/** Ended by something else than its age, in words and for the timers. */
const endsWith = (ends: End, words: string): { words: string; ends: End } => ({ words, ends })
const WHILE_ACTIVE = endsWith('product', 'while the code is active, then 3 years')
const WITH_COMPANY = endsWith('company', 'until 3 years after the company closed')

export const users = collection<records.User>(
  'users',
  keptFor('until 30 days after the account closes', 30, 'closedAt', [1, 30]),
  ['supplierId'],
  ['platform.id'],
  ['role'],
)
export const exports = collection<records.DataExport>(
  'exports',
  { ...keptFor('1 day', 1, 'at', [1, 7]), file: 'fileId' },
  ['owner', 'at'],
)
export const claims = collection<records.Claim>(
  'claims',
  keptFor('3 years', THREE_YEARS, 'at', TRADE),
  ['open', 'order'],
  ['claimant', '-at'],
  ['supplierId', 'open'],
)
export const applications = collection<records.Application>(
  'applications',
  keptFor('3 years', THREE_YEARS, 'at'),
  ['open', 'order'],
  ['applicant', '-at'],
)
export const forces = collection<records.Force>(
  'forces',
  'for ever: measures are published',
  ['open', 'order'],
  ['-order'],
  ['subject', 'kind'],
)
export const proposals = collection<records.Proposal>(
  'proposals',
  'for ever: who decided what with whom',
  ['open', 'order'],
  ['-order'],
  ['subject', 'kind', '-at'],
  ['kind', '-order'],
)
export const settings = collection<records.Setting>('settings', 'for ever: what held when', [
  'name',
  '-order',
])
export const sweeps = collection<records.Sweep>('sweeps', 'for ever: when which rules were applied', [
  'open',
  'dueAt',
])
export const settingsInForce = collection<records.SettingsInForce>(
  'settingsInForce',
  'for ever: what holds now',
)
export const appeals = collection<records.Appeal>(
  'appeals',
  WHILE_ACTIVE,
  ['open', 'order'],
  ['findingKey'],
  ['listed'],
  ['supplierId', '-listed'],
  ['productId', '-listed'],
)
export const questions = collection<records.StoredQuestion>(
  'questions',
  keptFor('3 years', THREE_YEARS, 'at', [365, TEN_YEARS]),
  ['open', 'order'],
  ['supplierId', '-listed'],
  ['supplierId', 'open'],
)
export const suppliers = collection<records.Supplier>(
  'suppliers',
  WITH_COMPANY,
  ['name', '_id'],
  ['closedAt'],
)
export const products = collection<records.Product>(
  'products',
  WHILE_ACTIVE,
  ['supplierId', '-order'],
  ['submitted.dossier.category', '_id'],
  ['withdrawn.at'],
)
export const versions = collection<records.ProductVersion>('versions', WHILE_ACTIVE, ['supplierId'])
export const assessments = collection<records.AssessmentRecord>('assessments', WHILE_ACTIVE, ['supplierId'])
export const codes = collection<records.Code>(
  'codes',
  WHILE_ACTIVE,
  ['supplierId', '_id'],
  ['number'],
  ['gtin'],
  ['product', '_id'],
)
export const codeChanges = collection<records.CodeChange>(
  'codeChanges',
  WHILE_ACTIVE,
  ['productId', '-order'],
  ['order'],
)
export const miniCodes = collection<records.MiniCode>('miniCodes', WHILE_ACTIVE)
export const verifications = collection<records.Verification>(
  'verifications',
  WITH_COMPANY,
  ['open', 'order'],
  ['open', 'kind', 'order'],
  ['open', 'closedAt'],
  ['open', 'openedAt'],
  ['number'],
  ['supplierId'],
  ['asked.platformId', 'open', 'order'],
  ['asked.platformId', 'open', 'closedAt'],
)
export const endings = collection<records.Ending>(
  'endings',
  WHILE_ACTIVE,
  ['supplierId', '-order'],
  ['productId', '-order'],
  ['platformId', '-order'],
  ['hearing', 'heardUntil'],
)
export const extracts = collection<records.RegisterExtract>(
  'extracts',
  { ...keptFor('3 years', THREE_YEARS, 'at'), file: 'fileId' },
  ['-order'],
)
export const registerEntries = collection<records.RegisteredPaper>(
  'registerEntries',
  endsWith('replaced', 'until a newer extract of the register replaces it'),
)
export const extractFaults = collection<records.ExtractFaults>(
  'extractFaults',
  keptFor('90 days', 90, 'at'),
  ['extractId', 'order'],
)
export const platforms = collection<records.Platform>(
  'platforms',
  { ...keptFor('while it is connected, then 3 years', THREE_YEARS, 'leftAt'), also: 'webhookHealth' },
  ['state'],
  ['creditCode'],
)
export const listings = collection<records.Listing>('listings', WHILE_ACTIVE, ['supplierId'], ['productId'])
export const launches = collection<records.Launch>(
  'launches',
  keptFor('3 years after the decision', THREE_YEARS, 'decidedAt', TRADE),
  ['awaits', 'order'],
  ['platformId', 'awaits', 'order'],
  ['platformId', 'awaits', 'lane', 'order'],
  ['platformId', 'toReview', 'order'],
  ['platformId', 'decidedAt'],
  ['platformId', 'state'],
  ['platformId', '-listed'],
  ['supplierId', '-listed'],
  ['supplierId', 'reviewedAt'],
  ['productId', 'state'],
  ['productId', '-listed'],
  ['state', 'order'],
)
export const reviews = collection<records.Review>(
  'reviews',
  keptFor('3 years after the result', THREE_YEARS, 'reviewedAt'),
  ['platformId', 'open', 'order'],
  ['productId', 'platformId'],
  ['supplierId', 'open', '-order'],
  ['productId', 'open', '-order'],
)
export const commitments = collection<records.Commitment>(
  'commitments',
  'for ever: published, so that draws can be checked',
  ['day'],
)
export const problems = collection<records.Problem>(
  'problems',
  keptFor('3 years', THREE_YEARS, 'at'),
  ['open', 'order'],
  ['open', 'dueAt'],
  ['reporter', 'at'],
  ['reporter', '-listed'],
  ['productId', 'open'],
  ['duplicateOf'],
)
export const spotChecks = collection<records.SpotCheck>(
  'spotChecks',
  WHILE_ACTIVE,
  ['-order'],
  ['supplierId'],
  ['productId', '-order'],
)
export const recalls = collection<records.Recall>(
  'recalls',
  WHILE_ACTIVE,
  ['open', 'order'],
  ['supplierId', '-listed'],
  ['productId', '-listed'],
)
export const documents = collection<records.DocumentRecord>(
  'documents',
  WITH_COMPANY,
  ['supplierId'],
  ['createdAt'],
  ['owner', 'purpose', 'createdAt'],
  ['purpose', 'createdAt'],
  ['purpose', 'keptUntil'],
)
export const documentContents = collection<records.DocumentContent>('documentContents', WITH_COMPANY)
export const invitations = collection<records.Invitation>(
  'invitations',
  keptFor('30 days', 30, 'expiresAt', [1, 365]),
  ['supplierId'],
  ['platform.id'],
  ['role', 'expiresAt'],
)
export const installation = collection<records.Installation>('installation', 'for ever: nobody sets up twice')
export const messages = collection<records.InboxMessage>(
  'messages',
  keptFor('1 year', 365, 'at', [90, THREE_YEARS]),
  ['to', '-order'],
)
export const apiAccess = collection<records.ApiAccess>(
  'apiAccess',
  keptFor('while the platform is connected, then 90 days', 90, 'endedAt'),
)
export const apiNonces = collection<records.ApiNonce>(
  'apiNonces',
  endsWith('replay', '10 minutes'),
  ['platformId', 'minute'],
  ['minute'],
)
export const webhookQueues = collection<records.WebhookQueue>(
  'webhookQueues',
  WHILE_ACTIVE,
  ['supplierId'],
  ['token'],
  ['platformId', 'state'],
  ['platformId', 'since'],
)
export const webhookEvents = collection<records.WebhookEvent>(
  'webhookEvents',
  keptFor('90 days', 90, 'at', [30, 365]),
  ['platformId', 'order'],
)
export const webhookHealth = collection<records.WebhookHealth>(
  'webhookHealth',
  endsWith('platform', 'while the platform is connected, then 3 years'),
)
export const reportedFigures = collection<records.ReportedFigures>('reportedFigures', WHILE_ACTIVE, [
  'productId',
  'month',
])
export const outbox = collection<records.OutboxEntry>('outbox', endsWith('sent', 'until it is sent'), ['at'])
export const requests = collection<records.RequestRecord>('requests', keptFor('7 days', 7, 'at'))
export const audit = collection<records.AuditEntry>(
  'audit',
  keptFor('5 years', FIVE_YEARS, 'at', LOGS),
  ['actor', 'at'],
  ['productId', 'at'],
  ['supplierId', 'at'],
)
export const accessLog = collection<records.AccessEntry>(
  'accessLog',
  endsWith('company', '180 days by name, then without, until 3 years after the company closed'),
  ['at'],
  ['supplierId', '-order'],
)

export const boardDays = collection<records.RolledDay>(
  'boardDays',
  'for ever: sums without names',
  ['final', '-day'],
  ['day'],
)
export const boardStocks = collection<records.RolledStock>('boardStocks', 'for ever: sums without names', [
  '-day',
])
export const publishedMonths = collection<records.RolledMonth>(
  'publishedMonths',
  'for ever: measures are published',
  ['-month'],
)
export const supplierSummaries = collection<records.SupplierSummary>(
  'supplierSummaries',
  endsWith('company', 'as long as the company, whose codes it counts'),
  ['state', '-order'],
  ['-order'],
  ['brief', '_id'],
  ['nameKey'],
  ['mobileKey'],
  ['paperKey'],
)
export const centerExports = collection<records.CenterExport>(
  'centerExports',
  { ...keptFor('7 days', 7, 'at'), file: 'fileId' },
  ['-order'],
)
export const duplicates = collection<records.Duplicate>(
  'duplicates',
  endsWith('company', 'as long as both companies, so that nobody decides twice'),
  ['open', 'order'],
  ['firstId', 'open'],
  ['secondId', 'open'],
)

export const patrolRuns = collection<records.PatrolRun>(
  'patrolRuns',
  keptFor('90 days', 90, 'startedAt', [30, 365]),
)
export const notices = collection<records.Notice>('notices', keptFor('400 days', 400, 'at'))
export const auditPages = collection<records.AuditPage>('auditPages', keptFor('5 years', FIVE_YEARS, 'day'))
export const auditHeads = collection<records.AuditHead>(
  'auditHeads',
  'for ever: the chain begins at its first day',
  ['day'],
)
export const certificates = collection<records.DeletionCertificate>(
  'certificates',
  'for ever: proof of what was deleted',
  ['collection', '-day'],
)

export const ruleSets = collection<records.RuleSetVersion>(
  'ruleSets',
  'for ever: every assessment names the version it was made by',
  ['category'],
)
export const ruleCalendars = collection<records.RuleCalendar>(
  'ruleCalendars',
  'for ever: which version held when',
)
export const ruleDrafts = collection<records.RuleDraft>(
  'ruleDrafts',
  'for ever: how each version came about',
  ['open', 'order'],
  ['category', '-order'],
)
export const ruleImpacts = collection<records.RuleImpact>('ruleImpacts', keptFor('400 days', 400, 'at'))
export const ruleImpactRows = collection<records.RuleImpactRow>(
  'ruleImpactRows',
  keptFor('60 days', 60, 'at'),
  ['impactId', 'order'],
  ['impactId', 'pair', 'order'],
)

const HEALTH = endsWith(
  'pack',
  'until 30 days after the code is green, and at the latest when the pack is switched off',
)
const WHILE_ON = endsWith('pack', 'until the pack is switched off')
export const healthConsents = collection<records.HealthConsent>('healthConsents', HEALTH)
export const healthPeople = collection<records.HealthPerson>(
  'healthPeople',
  HEALTH,
  ['owner'],
  ['greenSince'],
  ['running', 'checkedInOn'],
  ['colour'],
  ['district', 'colour'],
  ['declaredOn'],
  ['sealedUnder'],
  ['areas'],
)
export const healthNumbers = collection<records.HealthNumber>('healthNumbers', HEALTH, ['personId'])
export const healthTries = collection<records.HealthTries>(
  'healthTries',
  keptFor('2 days: how many numbers one person has tried', 2, 'at'),
)
export const healthPrinted = collection<records.HealthPrinted>('healthPrinted', HEALTH, ['personId'])
export const healthCheckIns = collection<records.HealthCheckInRecord>(
  'healthCheckIns',
  keptFor('30 days', 30, 'at', [14, 30]),
  ['personId', '-order'],
  ['day'],
)
export const healthChanges = collection<records.HealthChangeRecord>('healthChanges', HEALTH, [
  'personId',
  '-order',
])
export const healthMarks = collection<records.HealthMark>('healthMarks', WHILE_ON, ['numberId'])
export const healthPlaces = collection<records.HealthPlaceRecord>(
  'healthPlaces',
  WHILE_ON,
  ['-order'],
  ['invite'],
  ['token'],
)
export const healthKeepers = collection<records.HealthKeeper>(
  'healthKeepers',
  WHILE_ON,
  ['keeper', '-order'],
  ['placeId'],
)
export const healthPasses = collection<records.HealthPass>(
  'healthPasses',
  keptFor('30 days', 30, 'at', [1, 30]),
  ['placeId', 'day', 'colour'],
  ['day', 'colour'],
)
export const healthAreas = collection<records.HealthAreas>('healthAreas', 'for ever: which lists held when')
export const healthAppeals = collection<records.HealthAppeal>(
  'healthAppeals',
  HEALTH,
  ['open', 'order'],
  ['owner', 'at'],
  ['personId', 'hold'],
)
export const healthFigures = collection<records.HealthFigures>(
  'healthFigures',
  'for ever: sums without names',
)

/** All of them, for the build. */
export const collections: readonly Collection<object>[] = declared
