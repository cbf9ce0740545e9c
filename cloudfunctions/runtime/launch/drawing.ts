import { addDays, shanghaiDay } from '../../domain/calendar'
import { draw, isClean, KEPT_DAYS, reviewRate } from '../../domain/review'
import { formOf } from '../code/assessing'
import { countingEvents } from '../force/events'
import type { Call } from '../onion/call'
import { listings, reviews } from '../store/collections'
import type { Stored } from '../store/database'
import type { DrawMade, Listing, Product, Supplier, Verification } from '../store/records'
import { factsOf } from '../verification/papers'
import { macOf } from './daySecrets'

/** Reviews and launches of one supplier that are looked at; beyond them the rate is long settled. */
const LOOKED_AT = 200

/** What was found of the papers that the product states, by verification id. */
export type Papers = ReadonlyMap<string, Verification>

/** Draws for a request, with the rate that follows from what is known of the supplier and the product today. */
export async function drawFor(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  listing: Stored<Listing>,
  papers: Papers,
): Promise<DrawMade> {
  const { submitted } = product
  if (!submitted) throw new Error('only what was submitted can be asked for')
  const day = shanghaiDay(call.now)
  const rate = await rateFor(call, supplier, product, submitted, papers)
  const { platformId, productId } = listing
  const asked = { platform: platformId, product: productId, version: submitted.version, day, rate }
  const earlier = listing.draws.map((one) => ({ platform: platformId, product: productId, ...one }))
  const { platform: _platform, product: _product, ...made } = draw(asked, earlier, macOf(day))
  return made
}

/** Draws that may still stand, with the new one. One that is only kept has its own among them already. */
export function keptDraws(listing: Listing, made: DrawMade): DrawMade[] {
  const since = addDays(made.day, -KEPT_DAYS)
  const standing = listing.draws.filter(({ day }) => day >= since)
  return made.keptSince === undefined ? [...standing, made] : standing
}

async function rateFor(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  { dossier }: NonNullable<Product['submitted']>,
  papers: Papers,
): Promise<number> {
  const form = formOf(dossier.category)
  const facts = factsOf(
    supplier,
    form,
    dossier,
    papers,
    countingEvents(supplier, product, call.now),
    product,
    call.now,
  )
  const partner = dossier.partnerships
    .filter(({ id, ended }) => !ended && facts.partnerships[id]?.verified)
    .flatMap(({ from }) => from ?? [])
    .sort()[0]
  const [reviewed, launched] = await Promise.all([
    call.read.find(reviews, {
      where: { supplierId: supplier._id, open: false },
      order: { by: 'order', direction: 'desc' },
      limit: LOOKED_AT,
    }),
    productsLaunched(call, supplier, product._id),
  ])
  const failed = reviewed.find(({ outcome }) => !outcome || !isClean(outcome.result))
  const clean = failed ? reviewed.indexOf(failed) : reviewed.length
  const lastFailed = [failed?.reviewedAt, ...failedSpots(supplier, product)].filter(Boolean).sort().pop()
  return reviewRate({
    base: form.category.reviewRate,
    productNumber: launched + 1,
    ...(lastFailed && { lastFailedOn: shanghaiDay(Date.parse(lastFailed)) }),
    ...(partner && { partnerSince: partner }),
    cleanReviews: clean,
    day: shanghaiDay(call.now),
  })
}

/** When spot checks of the product, or of everything its supplier sells, were failed; a red that lapsed was none. */
function failedSpots({ events: ofSupplier = [] }: Supplier, { events = [] }: Product): string[] {
  return [...ofSupplier, ...events]
    .filter(({ type, lapsesAt }) => (type === 'spot_critical' || type === 'spot_major') && !lapsesAt)
    .map(({ at }) => at)
}

/** Other products of the supplier that some platform has launched. Drafts and mere requests make nobody known. */
async function productsLaunched(call: Call, supplier: Stored<Supplier>, productId: string): Promise<number> {
  const found = await call.read.find(listings, { where: { supplierId: supplier._id }, limit: LOOKED_AT })
  const others = found.filter((listing) => listing.launched && listing.productId !== productId)
  return new Set(others.map((listing) => listing.productId)).size
}
