import { formOf, lookAhead } from '../code/assessing'
import { type Known, whatIsKnown } from '../code/known'
import { saysTheSame } from '../code/reassess'
import { codesByToken, membersOf, refreshProducts } from '../code/refresh'
import { countingEvents } from '../force/events'
import type { Call } from '../onion/call'
import { inCategory } from '../ruleset/impact'
import { products, sweeps as stored, suppliers } from '../store/collections'
import type { Stored, Where } from '../store/database'
import type { Product } from '../store/records'
import { hold, replace, type Write } from '../store/writes'
import { factsOf } from '../verification/papers'
import { decideEach, type Effect, type Job, type Page, type Step } from './job'

/**
 * Products of one read, judged together: some kilobytes each, with all that is known of them in a few reads more. A commit
 * is full with some 30 of them where all verdicts change.
 */
const PAGE = 50
/** Failures kept for a person to look at. */
const FAILURES = 20
const NOTHING: Page = { writes: [], tell: [], seen: 0, changed: 0, failed: [] }

/**
 * Judges products again after the rules changed: the sweep that is due first, a page at a time. Its place is committed
 * with the page, so a killed run goes on where it was; an unchanged verdict is read and not written.
 */
export const sweeps: Job = {
  name: 'sweeps',
  from: 0,
  every: 1,
  async page({ call }: Step): Promise<Page> {
    const [sweep] = await call.read.find(stored, {
      where: { open: true, dueAt: { upTo: call.at } },
      order: { by: 'dueAt', direction: 'asc' },
      limit: 1,
    })
    if (!sweep) return NOTHING
    const whose = sweep.category ? inCategory(sweep.category) : {}
    const total = sweep.startedAt ? sweep.total : await call.read.count(products, whose)
    const found = await call.read.find(products, {
      where: { ...whose, _id: { after: sweep.cursor ?? '' } } as Where<Product>,
      order: { by: '_id', direction: 'asc' },
      limit: PAGE,
    })
    const page = await judgeAgain(call, found)
    const ended = page.next === undefined
    const place = replace(stored, sweep, {
      ...(page.next !== undefined && { cursor: page.next }),
      startedAt: sweep.startedAt ?? call.at,
      total,
      seen: sweep.seen + page.seen,
      changed: sweep.changed + page.changed,
      failed: sweep.failed + page.failed.length,
      failures: [...sweep.failures, ...page.failed].slice(0, FAILURES),
      ...(ended && { open: false, finishedAt: call.at }),
    })
    // Whether it ended or not there may be more: the next page finds out.
    return { ...page, writes: [...page.writes, place], next: page.next ?? sweep._id }
  },
}

/** Only what has a code that shows a colour is judged. */
const concerns = ({ submitted, code, withdrawn }: Product) => submitted && code && !withdrawn

async function judgeAgain(call: Call, found: Stored<Product>[]): Promise<Page> {
  const known = await whatIsKnown(call, found.filter(concerns))
  const codes = await codesByToken(call, found.filter(concerns))
  const members = new Map<string, string[]>()
  const held = new Map<string, Write>()
  const page = await decideEach(
    call,
    'sweeps',
    found,
    found.length === PAGE,
    async (product): Promise<Effect | undefined> => {
      if (!concerns(product)) return undefined
      const supplier = known.suppliers.get(product.supplierId)
      if (!supplier) throw new Error(`product ${product._id} has no supplier`)
      if (isUnchanged(call, product, known)) return undefined
      const people = members.get(supplier._id) ?? (await membersOf(call, supplier._id))
      members.set(supplier._id, people)
      const beside = { papers: known.papers, codes, members: people }
      const effect = await refreshProducts(call, 'rules', supplier, [product], undefined, undefined, beside)
      if (effect.writes.length === 0) return undefined
      // Once for a supplier: a second hold in the same commit would find the first.
      held.set(supplier._id, hold(suppliers, supplier))
      return effect
    },
  )
  return { ...page, writes: [...held.values(), ...page.writes] }
}

/** Whether the code already says what would be found now, without another read. */
function isUnchanged(call: Call, product: Stored<Product>, known: Known): boolean {
  const { submitted, code } = product
  const supplier = known.suppliers.get(product.supplierId)
  if (!submitted || !code || !supplier) return false
  const { dossier } = submitted
  const events = countingEvents(supplier, product, call.now)
  const form = formOf(dossier.category)
  const facts = factsOf(supplier, form, dossier, known.papers, events, product, call.now)
  return saysTheSame(code.outlook, lookAhead(dossier, facts, call.now, code.outlook).outlook)
}
