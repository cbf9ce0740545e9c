/** The finding that an appeal is against, and what it rests on. */
import type { Finding, Target } from '../../../typings/assessment'
import type { Day } from '../../../typings/text'
import { eventTypesOf, isOfComplaints } from '../../domain/appeal'
import { shanghaiDay } from '../../domain/calendar'
import { eventsInForce } from '../../domain/force'
import { assess, formOf } from '../code/assessing'
import { countingComplaints, countingEvents } from '../force/events'
import type { Call } from '../onion/call'
import { endingItemId } from '../partnership/hearing'
import { verifications } from '../store/collections'
import type { Stored } from '../store/database'
import { canonical, sha256 } from '../store/digest'
import type { Product, RecordedEvent, Supplier, Verification } from '../store/records'
import { companyVerificationId, factsOf, paperIds, readPapers } from '../verification/papers'
import { changeVerificationId, partnershipVerificationId, statementIds } from '../verification/statements'

/** The finding whenever it comes up: its product, its requirement and its place. */
export function findingKey(
  productId: string,
  { requirement, target }: Pick<Finding, 'requirement' | 'target'>,
) {
  return sha256([productId, requirement, canonical(target)].join('|')).slice(0, 32)
}

/** The open finding of what was submitted; where no place is given, the first of its requirement. */
export async function openFinding(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  requirement: string,
  target?: Target,
): Promise<Finding | undefined> {
  const { submitted } = product
  if (!submitted) return undefined
  const form = formOf(submitted.dossier.category)
  const papers = await readPapers(call.read, supplier._id, [
    { form, dossier: submitted.dossier, productId: product._id },
  ])
  const events = countingEvents(supplier, product, call.now)
  const facts = factsOf(supplier, form, submitted.dossier, papers, events, product, call.now)
  const { findings } = assess(submitted.dossier, facts, shanghaiDay(call.now))
  return findings.find(
    (one) =>
      one.requirement === requirement &&
      one.severity !== 'info' &&
      (!target || canonical(one.target) === canonical(target)),
  )
}

/** What a clerk looked at behind a finding (a register, a report, a partnership, a change), once somebody has. */
export async function readingBehind(
  call: Call,
  finding: Finding,
  product: Stored<Product>,
): Promise<Stored<Verification> | undefined> {
  const id = itemOf(finding, product)
  const item = id ? await call.read.one(verifications, id) : undefined
  return item?.entry && item
}

function itemOf(finding: Finding, product: Stored<Product>): string | undefined {
  const { requirement, target } = finding
  const { section, entry = '' } = target
  const { _id, supplierId, submitted } = product
  if (section === 'company') return companyVerificationId(supplierId)
  if (!submitted) return undefined
  const { dossier } = submitted
  if (requirement === 'E-CHANGE') return changeVerificationId(_id)
  if (section === 'licences') return paperIds(supplierId, formOf(dossier.category), dossier).get(entry)
  if (section === 'partnerships') return removalItem(finding, product)
  return section === 'reports' ? statementIds(_id, dossier).get(`report ${entry}`) : undefined
}

/** The item behind a verified removal, whether the supplier states it or a platform reported it: told by its words. */
function removalItem(
  { reason }: Finding,
  { _id, submitted, removals = [] }: Stored<Product>,
): string | undefined {
  const { platform, ended } = reason.params
  const told = (one: { platform: string; ended?: Day }) => one.platform === platform && one.ended === ended
  const reported = removals.find(told)
  if (reported) return endingItemId(reported.id)
  const stated = submitted?.dossier.partnerships.find(told)
  return stated && partnershipVerificationId(_id, stated)
}

/** An open event and whose it is. */
export interface Behind {
  event: Pick<RecordedEvent, 'id' | 'maker' | 'checker'>
  of: 'product' | 'supplier'
}

/** The open events that a finding rests on, with the people behind them. */
export function eventsBehind(
  { requirement }: Finding,
  supplier: Supplier,
  product: Product,
  now: number,
): Behind[] {
  if (isOfComplaints(requirement))
    return countingComplaints(product, now).map((event) => ({ event, of: 'product' as const }))
  const types = eventTypesOf(requirement)
  const open = (events: RecordedEvent[] = []) =>
    events.filter((event) => types.includes(event.type) && eventsInForce([event], now).length > 0)
  return [
    ...open(product.events).map((event) => ({ event, of: 'product' as const })),
    ...open(supplier.events).map((event) => ({ event, of: 'supplier' as const })),
  ]
}
