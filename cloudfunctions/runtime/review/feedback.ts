/** What a review's result does to the code. */
import { mayAsk } from '../../domain/force'
import { eventsAfter } from '../../domain/review'
import { refreshProducts } from '../code/refresh'
import { requestOf } from '../force/measure'
import { askForForce } from '../force/request'
import type { Call } from '../onion/call'
import type { Reviewer } from '../onion/gates'
import { forces, products, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { RecordedEvent, Review } from '../store/records'
import { hold, type Write } from '../store/writes'

interface Effect {
  writes: Write[]
  tell: Tell[]
}

/** Measures for one product that are looked at; more than anybody ever makes. */
const MOST = 100

/**
 * A review that was not passed is a yellow finding until the same platform passes one, or the Centre or an appeal ends
 * it. A critical fault with something to show for it is red at once, as a critical spot check is: for 24 hours, unless
 * somebody of the Centre confirms it. One reviewer alone keeps nothing red.
 */
export async function feedBack(call: Call, who: Reviewer, review: Stored<Review>): Promise<Effect> {
  const product = await call.read.one(products, review.productId)
  const supplier = await call.read.one(suppliers, review.supplierId)
  const { outcome } = review
  if (!product?.submitted || !product.code || !supplier || !outcome) return { writes: [], tell: [] }
  const { _id: id, platformId } = review
  const before = product.events ?? []
  const found = { id, platformId, result: outcome.result, at: call.at }
  const after = eventsAfter<RecordedEvent>(before, found) as RecordedEvent[]
  if (after === before) return { writes: [], tell: [] }
  const known = { ...product, events: after }
  if (
    outcome.result === 'critical' &&
    outcome.documents.length > 0 &&
    (await mayTurnRed(call, product._id))
  ) {
    const { writes, tell } = await askForForce(
      call,
      makerName(who),
      { supplier, product: known },
      { kind: 'spotCheck', reason: 'spotSafety', note: outcome.text, documents: outcome.documents },
    )
    return { writes, tell }
  }
  const { writes, tell } = await refreshProducts(call, 'platform', supplier, [known])
  // A submission that read the events as they were must not pass beside this one.
  return { writes: [hold(suppliers, supplier), ...writes], tell }
}

/** A platform's server is named by the platform already. */
const makerName = ({ name, platform }: Reviewer) =>
  name.startsWith(platform.name.zh) ? name : `${platform.name.zh} ${name}`

/** Whether this person may make a provisional red of this product now: not one that waits already, nor one again. */
async function mayTurnRed(call: Call, productId: string): Promise<boolean> {
  const where = { subject: productId, kind: 'spotCheck' as const }
  const before = await call.read.find(forces, { where, limit: MOST })
  return mayAsk('spotCheck', call.openid, before.map(requestOf), call.now).ok
}
