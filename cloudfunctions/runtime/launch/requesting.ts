/** A supplier's request as a record. */
import { shanghaiDay } from '../../domain/calendar'
import { dueOf, laneFor, targetOf } from '../../domain/launch'
import { owesReview } from '../../domain/review'
import { formOf } from '../code/assessing'
import { stageOn } from '../code/outlook'
import type { Call } from '../onion/call'
import { randomName } from '../onion/ports'
import { refuse, refuseField } from '../onion/refusal'
import { holidays } from '../onion/settings'
import { launches, listings, versions } from '../store/collections'
import type { Stored } from '../store/database'
import type { Launch, Listing, Platform, Product, Supplier } from '../store/records'
import { create, save, type Write } from '../store/writes'
import { readPapers } from '../verification/papers'
import { drawFor, keptDraws, type Papers } from './drawing'

/** Refuses in words what cannot be asked for; otherwise the request with its draw, its lane and its target. */
export async function requested(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  platform: Stored<Platform>,
  listing: Stored<Listing>,
): Promise<{ launch: Stored<Launch>; writes: Write[] }> {
  const { submitted, code } = product
  if (!submitted || !code) return refuseField(['productId'], 'product.notSubmitted')
  if (listing.launchId) refuse('ALREADY_DONE')
  if (listing.launched?.version === submitted.version) refuseField(['platformId'], 'launch.listed')
  const stage = stageOn(code.outlook, shanghaiDay(call.now))
  const chosen = laneFor(product.withdrawn ? 'grey' : stage.state, platform.ordinaryLane)
  if ('why' in chosen) return refuseField(['productId'], chosen.why)
  const { dossier } = submitted
  const stated = { form: formOf(dossier.category), dossier, productId: product._id }
  const papers = await readPapers(call.read, supplier._id, [stated])
  // Beside each other: the longer a request takes to think, the likelier another commit comes first.
  const [draw, way] = await Promise.all([
    drawFor(call, supplier, product, listing, papers),
    wayTo(call, supplier, product, submitted, papers),
  ])
  const { lane } = chosen
  // What this platform found is still open: it looks again, whatever the draw says.
  const owed = owesReview(product.events ?? [], platform._id)
  const target = targetOf(lane, draw.drawn || owed)
  const dueAt = new Date(dueOf(target, call.now, holidays())).toISOString()
  const { category } = stated.form
  const id = randomName(20)
  const launch: Launch = {
    productId: product._id,
    supplierId: supplier._id,
    platformId: platform._id,
    token: code.token,
    product: dossier.name,
    supplier: supplier.name,
    platform: platform.name,
    categoryId: category.id,
    category: category.name,
    version: submitted.version,
    lane,
    state: 'open',
    awaits: 'platform',
    toReview: draw.drawn || owed,
    ...(owed && { cause: { reason: 'again', at: call.at, by: 'system', name: '' } }),
    drawn: draw.drawn,
    draw,
    target,
    requestedAt: call.at,
    requestedBy: call.openid,
    dueAt,
    ...way,
    ...(stage.state === 'green' && { greenAt: code.outlook.changedAt }),
    steps: [],
    questions: [],
    order: `${dueAt}|${id}`,
    listed: `${call.at}|${id}`,
    revision: 1,
  }
  return {
    launch: { _id: id, ...launch },
    writes: [
      create(launches, id, launch),
      save(listings, listing, { launchId: id, draws: keptDraws(listing, draw) }),
    ],
  }
}

/** What the way of the product was before the request. */
async function wayTo(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  submitted: NonNullable<Product['submitted']>,
  papers: Papers,
): Promise<Pick<Launch, 'first' | 'submittedAt' | 'resubmittedAt' | 'verifiedAt'>> {
  const { version } = submitted
  const [first, before] = await Promise.all([
    version === 1 ? submitted : call.read.one(versions, `${product._id}:1`),
    call.read.count(launches, { productId: product._id }),
  ])
  // Reports and partnerships are looked at beside the launch; only the registers are waited for.
  const registered = [...papers.values()].filter(({ licence }) => licence)
  const readings = [supplier.register?.at, ...registered.map(({ entry }) => entry?.at)]
  const submittedAt = first?.at ?? submitted.at
  // What was looked up for an earlier submission is reused: it was verified from the start.
  const verifiedAt = readings.every(Boolean)
    ? [submittedAt, ...(readings as string[])].sort().pop()
    : undefined
  return {
    first: before === 0,
    submittedAt,
    ...(version > 1 && { resubmittedAt: submitted.at }),
    ...(verifiedAt && { verifiedAt }),
  }
}
