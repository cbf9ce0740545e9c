/** What a submission puts before the clerks: papers, reports, partnerships, the company, and what it changes. */
import type { CategoryForm } from '../../../typings/catalog'
import type { Call } from '../onion/call'
import { askable } from '../partnership/asking'
import { verifications } from '../store/collections'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Product, Supplier, Verification } from '../store/records'
import type { Write } from '../store/writes'
import { openedChange, openStatements } from './openStatements'
import { openPapers } from './openVerifications'
import { companyVerificationId, readPapers } from './papers'
import { changeVerificationId, countingDraft } from './statements'

/** What was found of everything that the draft and the submitted dossier state, and the draft as it counts. */
export async function readBefore(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  form: CategoryForm,
) {
  const { _id: productId, dossier, submitted } = product
  const before = submitted ? [{ form, dossier: submitted.dossier, productId }] : []
  const papers = await readPapers(call.read, supplier._id, [{ form, dossier, productId }, ...before])
  return { papers, dossier: countingDraft(product, papers) }
}

export interface PutBefore {
  /** With the event of a change that somebody has to look at. */
  product: Stored<Product>
  /** Everything that was found, as it will be after the commit. */
  known: ReadonlyMap<string, Verification>
  writes: Write[]
  /** Platforms that are asked. */
  tell: Tell[]
  /** See `Opened`. */
  reread: string[]
}

/** Opens what a clerk has to look at of a product whose dossier is as it counts; `product` is as it was read. */
export async function putBeforeClerks(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  dossier: Product['dossier'],
  form: CategoryForm,
  papers: ReadonlyMap<string, Stored<Verification>>,
): Promise<PutBefore> {
  const ids = [companyVerificationId(supplier._id), changeVerificationId(product._id)]
  const found = await call.read.many(verifications, ids)
  const [company, checked] = ids.map((id) => found.find((item) => item._id === id))
  const altered = await openedChange(call, supplier, product, dossier, form, checked)
  const counting = { ...product, dossier, ...(altered && { events: altered.events }) }
  const opened = await openPapers(call, supplier, counting, form, papers, company)
  const connected = await askable(call, dossier.partnerships)
  const stated = openStatements(call, supplier, counting, form, papers, checked, altered, connected)
  return {
    product: counting,
    known: new Map<string, Verification>([...papers, ...opened.papers, ...stated.papers]),
    writes: [...opened.writes, ...stated.writes],
    tell: stated.tell,
    reread: opened.reread,
  }
}
