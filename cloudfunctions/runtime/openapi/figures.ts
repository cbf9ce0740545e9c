/** Monthly figures of platforms: stored as they were reported, and counted in the product's assessment. */
import type { MonthlyFigures } from '../../../typings/contract'
import { ratesOf } from '../../domain/openapi'
import { refreshProducts } from '../code/refresh'
import { listingId } from '../launch/listing'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { codes, listings, products, reportedFigures, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Product, ReportedFigures } from '../store/records'
import { hold, save, type Write } from '../store/writes'

/** Platforms that report one product in one month. */
const MOST = 100

export type ProductFigures = Omit<MonthlyFigures, 'month'> & { token: string }

export interface Reported {
  writes: Write[]
  tell: Tell[]
  items: { token: string; orders: number; counted: boolean }[]
}

/** The commit of a platform's figures of a month. Refuses all of them where one is of a product it has not launched. */
export async function reportFigures(
  call: Call,
  platformId: string,
  month: string,
  reports: ProductFigures[],
): Promise<Reported> {
  const found = await launchedProducts(call, platformId, reports)
  const done: Reported = { writes: [], tell: [], items: [] }
  const changed = new Map<string, Stored<Product>[]>()
  for (const [index, { token, ...figures }] of reports.entries()) {
    const product = found[index] as Stored<Product>
    const id = `${platformId}_${product._id}_${month}`
    const others = await call.read.find(reportedFigures, {
      where: { productId: product._id, month },
      limit: MOST,
    })
    const known = others.find(({ _id }) => _id === id)
    const whose = { platformId, productId: product._id, supplierId: product.supplierId, month }
    const fresh: Stored<ReportedFigures> = { _id: id, ...whose, ...figures, at: call.at, revision: 0 }
    done.writes.push(save(reportedFigures, known ?? fresh, { ...figures, at: call.at }))
    const rates = ratesOf([...others.filter(({ _id }) => _id !== id), figures])
    done.items.push({ token, orders: figures.orders, counted: rates !== undefined })
    const after = withRates(product, month, rates)
    if (after) changed.set(product.supplierId, [...(changed.get(product.supplierId) ?? []), after])
  }
  for (const [supplierId, affected] of changed) {
    const supplier = await call.read.one(suppliers, supplierId)
    if (!supplier) return refuse('NOT_FOUND')
    const effect = await refreshProducts(call, 'center', supplier, affected)
    done.writes.push(hold(suppliers, supplier), ...effect.writes)
    done.tell.push(...effect.tell)
  }
  return done
}

/** The product as it will be; undefined where an earlier month changes nothing. */
function withRates(
  product: Stored<Product>,
  month: string,
  rates: ReturnType<typeof ratesOf>,
): Stored<Product> | undefined {
  const before = product.reported
  if (before && before.month > month) return undefined
  if (rates) return { ...product, reported: { month, ...rates } }
  // A correction to fewer orders than count takes away what was counted.
  if (before?.month !== month) return undefined
  const { reported: _, ...without } = product
  return without
}

/** In the order of the reports. */
async function launchedProducts(
  call: Call,
  platformId: string,
  reports: ProductFigures[],
): Promise<Stored<Product>[]> {
  const byToken = new Map(
    (
      await call.read.many(
        codes,
        reports.map(({ token }) => token),
      )
    ).map((code) => [code._id, code.productId]),
  )
  const ids = reports.map(({ token }) => byToken.get(token) ?? '-')
  const listed = new Map(
    (
      await call.read.many(
        listings,
        ids.map((id) => listingId(id, platformId)),
      )
    ).map((one) => [one.productId, one]),
  )
  const byId = new Map((await call.read.many(products, ids)).map((product) => [product._id, product]))
  const issues = ids.flatMap((id, index) =>
    listed.get(id)?.launched && byId.get(id)?.submitted
      ? []
      : [{ path: ['body', 'products', index, 'token'], code: 'notLaunched' }],
  )
  if (issues.length > 0) refuse('INVALID_INPUT', { issues })
  return ids.map((id) => byId.get(id) as Stored<Product>)
}
