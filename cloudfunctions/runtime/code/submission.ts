import type { CategoryForm } from '../../../typings/catalog'
import type { Issue, PreviousVerdict } from '../../../typings/contract'
import type { Dossier } from '../../../typings/dossier'
import { shanghaiDay } from '../../domain/calendar'
import { prohibited } from '../../domain/catalog'
import { checkCreditCode } from '../../domain/identifiers'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { codes, products, versions } from '../store/collections'
import type { Stored } from '../store/database'
import type { Code, Product, Supplier, Verification } from '../store/records'
import { create, replace, type Write } from '../store/writes'
import { listOrder } from '../supplier/ownProduct'
import { stageOn } from './outlook'
import { type ColourChange, reassess } from './reassess'

/** The two things that are refused in words instead of getting a colour: a wrong credit code, a prohibited kind. */
export function refuseUnsubmittable(supplier: Stored<Supplier>, dossier: Dossier): void {
  const found = prohibited(dossier.category) ?? prohibited(dossier.name)
  if (found) refuse('CATEGORY_PROHIBITED', { params: { kind: found } })
  const issues: Issue[] = []
  const own = checkCreditCode(supplier._id)
  if (!own.ok) issues.push({ path: ['company', 'creditCode'], code: own.code, params: own.params })
  const manufacturer = dossier.manufacturer?.creditCode
  const made = manufacturer === undefined ? undefined : checkCreditCode(manufacturer)
  if (made && !made.ok)
    issues.push({ path: ['manufacturer', 'creditCode'], code: made.code, params: made.params })
  if (issues.length > 0) refuse('INCOMPLETE', { issues })
}

/** What reviewers and the public will read of it. */
export function publishedTexts(dossier: Dossier): (string | undefined)[] {
  const { name, brand, tags = [], manufacturer, reports, partnerships } = dossier
  return [
    name,
    brand,
    ...tags,
    manufacturer?.name,
    ...reports.map((report) => report.laboratory),
    ...partnerships.map((partnership) => partnership.platform),
  ]
}

/** The records of the next version and of the code that stands for it. */
export async function submission(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  form: CategoryForm,
  papers: ReadonlyMap<string, Verification>,
  mint: () => { token: string; number: string },
): Promise<{ writes: Write[]; after: Stored<Product>; change?: ColourChange }> {
  const { dossier } = product
  const version = (product.submitted?.version ?? 0) + 1
  const submitted = { ...product, submitted: { version, dossier, at: call.at } }
  const { outlook, writes, change } = reassess(call, 'supplier', supplier, submitted, form, papers)
  const { token, number } = product.code ?? mint()
  const before = previousOf(call, product)
  const changes = {
    submitted: submitted.submitted,
    code: { token, number, outlook, ...(before && { previous: before }) },
    ...listOrder(call, product._id),
  }
  const known = product.code && (await call.read.one(codes, token))
  const shown: Omit<Code, 'revision'> = {
    productId: product._id,
    supplierId: supplier._id,
    number,
    version,
    product: dossier.name,
    ...(dossier.gtin && { gtin: dossier.gtin }),
    supplier: supplier.name,
    classOne: form.category.classOne,
    category: form.category.name,
    outlook,
    ...(before && { previous: before }),
    ...(known?.withdrawn && { withdrawn: true }),
    ...(known?.withdrawn && known.withdrawnAt && { withdrawnAt: known.withdrawnAt }),
    ...(known?.revoked && { revoked: true }),
  }
  // A GTIN that was taken out must go, so the new record is not merged into the old one.
  const old = known && ({ _id: token, revision: known.revision } as Stored<Code>)
  writes.push(
    replace(products, product, changes),
    create(versions, `${product._id}:${version}`, {
      productId: product._id,
      supplierId: supplier._id,
      version,
      dossier,
      at: call.at,
    }),
    old ? replace(codes, old, shown) : create(codes, token, { ...shown, revision: 1 }),
  )
  const after = { ...product, ...changes, revision: product.revision + 1 }
  return { writes, after, ...(change && { change }) }
}

/** What the version in force shows until now; it stays visible, with a notice, for seven days. */
function previousOf(
  call: Call,
  { submitted, code, withdrawn }: Stored<Product>,
): PreviousVerdict | undefined {
  if (!submitted || !code || withdrawn) return undefined
  const { state } = stageOn(code.outlook, shanghaiDay(call.now))
  return { version: submitted.version, state, until: call.at }
}
