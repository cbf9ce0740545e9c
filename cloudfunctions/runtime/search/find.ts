/** What the Centre's search box finds. */
import type { FoundCode, FoundLicence, FoundSupplier, Output } from '../../../typings/contract'
import { type Reading, readingsOf } from '../../domain/search'
import { shownState } from '../code/codes'
import type { Call } from '../onion/call'
import { codeHost } from '../onion/settings'
import { codes, supplierSummaries, suppliers, verifications } from '../store/collections'
import type { Stored, Where } from '../store/database'
import type { Code, Supplier, Verification } from '../store/records'
import { beginningWith } from './byName'

const PAGE = 20
/** Suppliers of a name; who has more of them writes more of it. */
const SUPPLIERS = 5

type Found = Output<'center', 'search'>

/** The first reading of the text that finds anything; nothing found is an answer too. */
export async function search(call: Call, text: string, cursor?: string): Promise<Found> {
  const none = { codes: [], suppliers: [], licences: [], asOf: call.at }
  const readings = readingsOf(text, [codeHost()])
  for (const reading of readings) {
    const found = { ...none, as: reading.as, ...(await lookedUp(call, reading, cursor)) }
    if (found.codes.length + found.suppliers.length + found.licences.length > 0) return found
  }
  return { ...none, as: readings[0]?.as ?? 'name' }
}

async function lookedUp(call: Call, { as, texts }: Reading, cursor?: string): Promise<Partial<Found>> {
  const [text = ''] = texts
  switch (as) {
    case 'code': {
      const code = await call.read.one(codes, text)
      return code ? { codes: [foundCode(call, code)] } : {}
    }
    case 'number':
      return { codes: await someCodes(call, { number: text }) }
    case 'gtin':
      return { codes: await someCodes(call, { gtin: text }) }
    case 'creditCode': {
      const supplier = await call.read.one(suppliers, text)
      return supplier ? { suppliers: [foundSupplier(supplier)] } : {}
    }
    case 'licence':
      return { licences: await someLicences(call, texts) }
    case 'name':
      return byName(call, text, cursor)
  }
}

async function someCodes(call: Call, where: Where<Code>): Promise<FoundCode[]> {
  return (await call.read.find(codes, { where, limit: PAGE })).map((code) => foundCode(call, code))
}

async function someLicences(call: Call, texts: string[]): Promise<FoundLicence[]> {
  const found = await Promise.all(
    texts.map((number) => call.read.find(verifications, { where: { number }, limit: PAGE })),
  )
  return found
    .flat()
    .filter(({ kind }) => kind === 'licence')
    .map(foundLicence)
}

async function byName(call: Call, text: string, cursor?: string): Promise<Partial<Found>> {
  const products = await beginningWith(call, codes, 'product', text, PAGE, cursor)
  const page = {
    codes: products.items.map((code) => foundCode(call, code)),
    ...(products.next && { next: products.next }),
  }
  if (cursor) return page
  return { ...page, ...(await suppliersNamed(call, text)) }
}

/** By the whole name, or by the name without the city it begins with, which the timers keep. */
async function suppliersNamed(call: Call, text: string): Promise<Partial<Found>> {
  const [whole, brief] = await Promise.all([
    beginningWith(call, suppliers, 'name', text, SUPPLIERS),
    beginningWith(call, supplierSummaries, 'brief', text, SUPPLIERS),
  ])
  const found = new Map(whole.items.map((one) => [one._id, foundSupplier(one)]))
  for (const { _id: id, name, state } of brief.items)
    if (!found.has(id)) found.set(id, { id, name, ...(state === 'closed' && { closed: true as const }) })
  const all = [...found.values()]
  const more = whole.next !== undefined || brief.next !== undefined || all.length > SUPPLIERS
  return { suppliers: all.slice(0, SUPPLIERS), ...(more && { moreSuppliers: true as const }) }
}

export function foundCode(call: Call, code: Stored<Code>): FoundCode {
  const { _id: token, number, product, supplierId, supplier, category } = code
  return { token, number, product, supplierId, supplier, category, state: shownState(code, call) }
}

function foundSupplier({ _id: id, name, closedAt }: Stored<Supplier>): FoundSupplier {
  return { id, name, ...(closedAt && { closed: true as const }) }
}

function foundLicence({
  _id: verificationId,
  title,
  number,
  supplierId,
  supplier,
  open,
}: Stored<Verification>): FoundLicence {
  return { verificationId, title, number, supplierId, supplier, open }
}
