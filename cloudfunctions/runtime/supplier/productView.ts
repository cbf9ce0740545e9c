import type { ProductView } from '../../../typings/contract'
import { checkDossier } from '../../domain/assessment'
import { shanghaiDay } from '../../domain/calendar'
import { assess, formOf } from '../code/assessing'
import { codeSummary, shownPrevious } from '../code/codes'
import { documentsOf } from '../document/documents'
import { countingEvents } from '../force/events'
import type { Call } from '../onion/call'
import type { Stored } from '../store/database'
import { canonical } from '../store/digest'
import type { Product, Supplier, Verification } from '../store/records'
import { factsOf, readPapers } from '../verification/papers'
import { countingDraft } from '../verification/statements'

/** A product as its own supplier sees it, with the draft judged as of now; `known` are readings about to be stored. */
export async function productView(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  known?: ReadonlyMap<string, Verification>,
): Promise<ProductView> {
  const { dossier, submitted } = product
  const form = formOf(dossier.category)
  const day = shanghaiDay(call.now)
  const { _id: productId } = product
  const before = submitted ? [{ form, dossier: submitted.dossier, productId }] : []
  const papers =
    known ?? (await readPapers(call.read, supplier._id, [{ form, dossier, productId }, ...before]))
  // What cannot be taken out of it is judged too, so that the supplier sees it before submitting.
  const counting = countingDraft(product, papers)
  const events = countingEvents(supplier, product, call.now)
  return {
    productId: product._id,
    version: submitted?.version ?? 0,
    revision: product.revision,
    state: submitted ? 'submitted' : 'draft',
    dossier,
    form,
    assessment: assess(counting, factsOf(supplier, form, counting, papers, events, product, call.now), day),
    issues: checkDossier(dossier, form, day),
    documents: await documentsOf(call.read, dossier),
    ...(product.code && { code: codeSummary(product.code, product.withdrawn, call) }),
    ...(!product.withdrawn && shownPrevious(product.code?.previous, call)),
    ...withdrawalOf(product),
    changed: submitted !== undefined && canonical(submitted.dossier) !== canonical(dossier),
    asOf: call.at,
  }
}

/** Who took it out stays inside. */
function withdrawalOf({ withdrawn }: Product): Pick<ProductView, 'withdrawn'> {
  if (!withdrawn) return {}
  const { reason, note, at } = withdrawn
  return { withdrawn: { reason, ...(note && { note }), at } }
}
