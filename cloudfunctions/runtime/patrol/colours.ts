import { hasPassed } from '../../domain/circulation'
import { refreshProducts } from '../code/refresh'
import { codes, products, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Code } from '../store/records'
import { hold, type Write } from '../store/writes'
import { decideEach, type Effect, type Job, type Page, type Step } from './job'
import { Companies } from './people'

/** Codes of one read: half a kilobyte each with these paths. */
const PAGE = 500
/** Codes of a page that are assessed anew, more than one commit holds; their dossiers are read in one go. */
const ANEW = 30

/**
 * Assesses the codes anew whose stage ran out: a scan shows the new colour by itself, but the history, the messages,
 * open launches and the days beyond the twelfth stage follow only from an assessment. Unchanged verdicts are read and
 * not written.
 */
export const colours: Job = {
  name: 'colours',
  from: 1,
  async page({ call, day, cursor = '' }: Step): Promise<Page> {
    const found = await call.read.find(codes, {
      where: { _id: { after: cursor } },
      order: { by: '_id', direction: 'asc' },
      limit: PAGE,
      only: [
        'productId',
        'supplierId',
        'withdrawn',
        'revoked',
        'outlook.stages.from',
        'outlook.stages.validUntil',
      ],
    })
    const isOld = ({ withdrawn, revoked, outlook }: Code) =>
      !withdrawn && !revoked && hasPassed(outlook.stages, day)
    const [beyond] = found.filter(isOld).slice(ANEW)
    const looked = beyond ? found.slice(0, found.indexOf(beyond)) : found
    const old = looked.filter(isOld)
    const companies = new Companies(call)
    await companies.load(old.map(({ supplierId }) => supplierId))
    const byId = new Map(
      (
        await call.read.many(
          products,
          old.map(({ productId }) => productId),
        )
      ).map((product) => [product._id, product]),
    )
    const held = new Map<string, Write>()
    const page = await decideEach(
      call,
      'colours',
      looked,
      beyond !== undefined || found.length === PAGE,
      async (code) => {
        if (!isOld(code)) return undefined
        return refreshed(code)
      },
    )
    return { ...page, writes: [...held.values(), ...page.writes] }

    async function refreshed(code: Stored<Code>): Promise<Effect> {
      const product = byId.get(code.productId)
      const supplier = companies.of(code.supplierId)
      if (!product || !supplier) throw new Error(`code ${code._id} has no product or no supplier`)
      const effect = await refreshProducts(call, 'time', supplier, [product])
      // Once for a supplier: a second hold in the same commit would find the first.
      held.set(supplier._id, hold(suppliers, supplier))
      return effect
    }
  },
}
