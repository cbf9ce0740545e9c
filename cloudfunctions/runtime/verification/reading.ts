import type { Reason } from '../../../typings/text'
import { inOrder, licenceStatus, standing } from '../../domain/verification'
import { formOf } from '../code/assessing'
import { membersOf, refreshProducts, submittedProducts } from '../code/refresh'
import type { MessageCode } from '../message/wordedCodes'
import type { Call } from '../onion/call'
import { decidedEnding, reopenedEnding, withRemoval } from '../partnership/hearing'
import { unconcerned } from '../partnership/unconcerned'
import { suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import { type Tell, tellAll } from '../store/outbox'
import type { Product, Supplier, Verification } from '../store/records'
import { hold, replace, type Write } from '../store/writes'
import { type Renaming, renaming } from '../supplier/renaming'
import { paperIds } from './papers'

/** Everything that follows from a reading of a register: the supplier's standing, every colour, who is told. */
export async function applyReading(
  call: Call,
  supplier: Stored<Supplier>,
  item: Stored<Verification>,
): Promise<{ writes: Write[]; tell: Tell[]; item: Partial<Verification> }> {
  const ofCompany = item.kind === 'company'
  const named: Renaming = ofCompany ? renaming(supplier, item.entry) : { changes: {} }
  const changes = ofCompany ? { ...named.changes, register: item.entry } : {}
  const known = { ...supplier, ...changes }
  const all = await submittedProducts(call, supplier._id)
  const affected = ofCompany ? all : all.filter((product) => restsOn(product, item))
  const effect = await refreshProducts(
    call,
    'center',
    known,
    affected.map((one) => settled(call, one, item)),
    item,
  )
  const ordinary: Reason = {
    code: readingMessage(item, known),
    params: messageParams(item, known),
  }
  const news = tellAll(await membersOf(call, supplier._id), named.news ?? ordinary)
  const report = await decidedEnding(call, item)
  // A submission that read the facts as they were must not pass beside this one.
  const held = ofCompany ? replace(suppliers, supplier, changes) : hold(suppliers, supplier)
  return {
    writes: await unconcerned(call, item, [held, ...effect.writes, ...report.writes]),
    tell: [...news, ...effect.tell, ...report.tell],
    item: ofCompany ? underName(item, known.name) : {},
  }
}

/** What follows when a reading counts no longer: the colours of everything that rests on it. */
export async function forgetReading(
  call: Call,
  supplier: Stored<Supplier>,
  item: Stored<Verification>,
): Promise<{ writes: Write[]; tell: Tell[] }> {
  const changes = item.kind === 'company' ? { register: undefined } : {}
  const all = await submittedProducts(call, supplier._id)
  const affected = item.kind === 'company' ? all : all.filter((product) => restsOn(product, item))
  const unread = { ...item, entry: undefined } as Stored<Verification>
  const without = affected.map((one) => withRemoval(one, unread))
  const effect = await refreshProducts(call, 'center', { ...supplier, ...changes }, without, unread)
  const writes = [
    replace(suppliers, supplier, changes),
    ...effect.writes,
    ...(await reopenedEnding(call, item)),
  ]
  return { writes, tell: effect.tell }
}

/** The company's item under the name that stands after a reading, whether or not it was stated anew. */
function underName(item: Verification, name: string): Partial<Verification> {
  return { supplier: name, title: { zh: name, en: name }, stated: { ...item.stated, holderName: name } }
}

/** The other products that were submitted with one of these papers. */
export async function restingOn(
  call: Call,
  supplierId: string,
  ids: readonly string[],
  except: string,
): Promise<string[]> {
  if (ids.length === 0) return []
  const all = await submittedProducts(call, supplierId)
  const papers = ids.map((id) => ({ _id: id }))
  return all
    .filter((product) => product._id !== except && papers.some((paper) => restsOn(product, paper)))
    .map((product) => product._id)
}

/** Whether this paper is among those the product was submitted with. */
function restsOn(
  { _id, submitted, supplierId }: Stored<Product>,
  item: { _id: string; productId?: string },
): boolean {
  if (!submitted) return false
  if (item.productId) return item.productId === _id
  const ids = paperIds(supplierId, formOf(submitted.dossier.category), submitted.dossier)
  return [...ids.values()].includes(item._id)
}

/** The product with its change settled, when this reading lets it go on as it is; with a removal that was verified. */
function settled(call: Call, product: Stored<Product>, item: Verification): Stored<Product> {
  const { kind, entry } = item
  if (item.ending) return withRemoval(product, item)
  if (kind !== 'change' || !inOrder(kind, entry?.result)) return product
  const events = (product.events ?? []).map((event) =>
    event.type === 'change' && !event.closed ? { ...event, closed: true, closedAt: call.at } : event,
  )
  return { ...product, events }
}

const STATEMENT_MESSAGES = {
  report: ['reportChecked', 'reportFaulty'],
  partnership: ['partnershipConfirmed', 'partnershipDenied'],
  label: ['labelChecked', 'labelFaulty'],
  change: ['changeAccepted', 'changeRefused'],
} as const satisfies Record<string, readonly [MessageCode, MessageCode]>

const isStatement = (kind: string): kind is keyof typeof STATEMENT_MESSAGES =>
  Object.hasOwn(STATEMENT_MESSAGES, kind)

function messageParams(item: Verification, supplier: Supplier): Reason['params'] {
  const { kind, title, number, product = '' } = item
  if (kind === 'company') return { company: supplier.name }
  if (isStatement(kind)) return { number, product }
  return { paper: title, number }
}

function readingMessage(item: Verification, supplier: Supplier): MessageCode {
  const result = item.entry?.result
  const { kind } = item
  if (item.ending) return inOrder(kind, result) ? 'endingVerified' : 'endingDismissed'
  if (isStatement(kind)) return STATEMENT_MESSAGES[kind][inOrder(kind, result) ? 0 : 1]
  if (item.kind === 'company')
    return standing(result, supplier.name) === 'verified' ? 'companyVerified' : 'companyMismatch'
  const status = item.licence && licenceStatus(result, item.licence, item.stated.holderName)
  return status === 'verified' ? 'paperVerified' : 'paperMismatch'
}
