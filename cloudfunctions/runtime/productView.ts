import type { ProductView } from '../../typings/contract'
import { checkDossier } from '../domain/assessment'
import { shanghaiDay } from '../domain/calendar'
import { assess, formOf } from './assessing'
import type { Call } from './call'
import { codeSummary } from './codes'
import type { Stored } from './database'
import { canonical } from './digest'
import { documentsOf } from './documents'
import { factsOf, readPapers } from './papers'
import type { Product, Supplier } from './records'

/** A product as its own supplier sees it, with the draft judged as of now. */
export async function productView(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
): Promise<ProductView> {
  const { dossier, submitted } = product
  const form = formOf(dossier.category)
  const day = shanghaiDay(call.now)
  const papers = await readPapers(call.read, supplier._id, [{ form, dossier }])
  return {
    productId: product._id,
    version: submitted?.version ?? 0,
    revision: product.revision,
    state: submitted ? 'submitted' : 'draft',
    dossier,
    form,
    assessment: assess(dossier, factsOf(supplier, form, dossier, papers), day),
    issues: checkDossier(dossier, form, day),
    documents: await documentsOf(call.read, dossier),
    ...(product.code && { code: codeSummary(product.code, call) }),
    changed: submitted !== undefined && canonical(submitted.dossier) !== canonical(dossier),
    asOf: call.at,
  }
}
