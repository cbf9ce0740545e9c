import type { ProductView } from '../../../typings/contract'
import { checkDossier } from '../../domain/assessment'
import { shanghaiDay } from '../../domain/calendar'
import { assess, formOf } from '../code/assessing'
import { codeSummary } from '../code/codes'
import { documentsOf } from '../document/documents'
import type { Call } from '../onion/call'
import type { Stored } from '../store/database'
import { canonical } from '../store/digest'
import type { Product, Supplier } from '../store/records'
import { factsOf, readPapers } from '../verification/papers'

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
