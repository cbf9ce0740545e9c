import { refreshProducts } from '../code/refresh'
import type { Call } from '../onion/call'
import { codes, products, sweeps as stored, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Code, Sweep } from '../store/records'
import { hold, replace, type Write } from '../store/writes'
import { decideEach, type Effect, type Job, type Page, type Step } from './job'
import { Companies } from './people'

/** Codes of one read: a few fields of each. */
const PAGE = 500
/** Codes of a page that are judged; their dossiers are read in one go. */
const JUDGED = 30
/** Failures kept for a person to look at. */
const FAILURES = 20
const NOTHING: Page = { writes: [], tell: [], seen: 0, changed: 0, failed: [] }

/**
 * Judges codes again after the rules changed: the sweep that is due first, a page at a time. Its place is committed with
 * the page, so a killed run goes on where it was; an unchanged verdict is read and not written.
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
    const total = sweep.startedAt ? sweep.total : await call.read.count(codes, {})
    const found = await call.read.find(codes, {
      where: { _id: { after: sweep.cursor ?? '' } },
      order: { by: '_id', direction: 'asc' },
      limit: PAGE,
      only: ['productId', 'supplierId', 'withdrawn', 'revoked'],
    })
    const page = await judgeAgain(call, sweep, found)
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

async function judgeAgain(call: Call, sweep: Stored<Sweep>, found: Stored<Code>[]): Promise<Page> {
  const concerns = (code: Code) => !code.withdrawn && !code.revoked
  const [beyond] = found.filter(concerns).slice(JUDGED)
  const looked = beyond ? found.slice(0, found.indexOf(beyond)) : found
  const concerned = looked.filter(concerns)
  const companies = new Companies(call)
  await companies.load(concerned.map(({ supplierId }) => supplierId))
  const ids = concerned.map(({ productId }) => productId)
  const byId = new Map((await call.read.many(products, ids)).map((product) => [product._id, product]))
  const held = new Map<string, Write>()
  const page = await decideEach(
    call,
    'sweeps',
    looked,
    beyond !== undefined || found.length === PAGE,
    async (code): Promise<Effect | undefined> => {
      if (!concerns(code)) return undefined
      const product = byId.get(code.productId)
      const supplier = companies.of(code.supplierId)
      if (!product || !supplier) throw new Error(`code ${code._id} has no product or no supplier`)
      const { category } = sweep
      if (category && product.submitted?.dossier.category !== category) return undefined
      const effect = await refreshProducts(call, 'rules', supplier, [product])
      if (effect.writes.length === 0) return undefined
      // Once for a supplier: a second hold in the same commit would find the first.
      held.set(supplier._id, hold(suppliers, supplier))
      return effect
    },
  )
  return { ...page, writes: [...held.values(), ...page.writes] }
}
