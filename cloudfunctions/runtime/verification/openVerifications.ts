/** Opening verification items: what the clerks find in their queue. */
import type { RegisterStatus } from '../../../typings/assessment'
import type { CategoryForm, LicenceType } from '../../../typings/catalog'
import type { Dossier, Licence } from '../../../typings/dossier'
import type { CreditCode } from '../../../typings/text'
import { dueAfterWorkingHours } from '../../domain/calendar'
import { holderName, licenceStatus, standing } from '../../domain/verification'
import { extractReadings, soughtFor } from '../extract/entries'
import type { Call } from '../onion/call'
import { holidays } from '../onion/settings'
import { verifications } from '../store/collections'
import type { Stored } from '../store/database'
import type { Product, Supplier, Verification } from '../store/records'
import { create, replace, type Write } from '../store/writes'
import { companyVerificationId, licenceVerificationId, paperIds } from './papers'

const TARGET_HOURS = 4
const REUSED_FOR_MS = 30 * 24 * 3600_000

const CREDIT_REGISTER = {
  name: { zh: '国家企业信用信息公示系统', en: 'National Enterprise Credit Information Publicity System' },
  url: 'https://www.gsxt.gov.cn',
}

/** The item that is opened when a company registers. */
export function openCompany(call: Call, supplierId: CreditCode, name: string): Write {
  return create(verifications, companyVerificationId(supplierId), {
    ...opened(call, companyVerificationId(supplierId)),
    kind: 'company',
    supplierId,
    supplier: name,
    title: { zh: name, en: name },
    number: supplierId,
    register: CREDIT_REGISTER,
    stated: { holder: supplierId, holderName: name },
    products: 0,
    attempts: [],
    revision: 1,
  })
}

/** Brings the company's item before a clerk with the name that is to be looked for now. */
export function reopenCompany(call: Call, item: Stored<Verification>, holderName: string): Write {
  const stated = { ...item.stated, holderName }
  return replace(verifications, item, { ...(item.open ? {} : opened(call, item._id)), stated })
}

/** Items as they will be after the commit, by id, and what to write for that. */
export interface Opened {
  writes: Write[]
  papers: ReadonlyMap<string, Verification>
  /** Ids of items that were there before and got another reading: other products may rest on them. */
  reread: string[]
}

/**
 * Opens an item for each paper that nobody has found to be as stated within 30 days, and brings open ones up to
 * date. What a register's extract answers is closed at once with its reading, and no clerk is asked. The company
 * itself is looked up again by the same rule, always by a clerk.
 */
export async function openPapers(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
  form: CategoryForm,
  papers: ReadonlyMap<string, Stored<Verification>>,
  company: Stored<Verification> | undefined,
): Promise<Opened> {
  const { dossier, submitted } = product
  const category = form.category.id
  const before = new Set(submitted ? paperIds(supplier._id, form, submitted.dossier).values() : [])
  const items = new Map<string, Verification>()
  for (const licence of dossier.licences) {
    const id = licenceVerificationId(supplier._id, form, licence)
    const type = form.licenceTypes[licence.type]
    if (!id || !type || items.has(id)) continue
    const known = papers.get(id)
    const stated = statedOf(supplier, dossier, form, licence)
    if (known) {
      const found = licenceStatus(known.entry?.result, licence, stated.holderName)
      const products = known.products + (before.has(id) ? 0 : 1)
      items.set(id, { ...known, ...again(call, known, found), licence, stated, products, category })
    } else {
      items.set(id, { ...newPaper(call, id, supplier, type, licence), stated, products: 1, category })
    }
  }
  const readings = await extractReadings(
    call.read,
    call.now,
    [...items].flatMap(([id, item]) => (item.open ? (soughtFor({ ...item, _id: id }) ?? []) : [])),
  )
  for (const [id, entry] of readings)
    items.set(id, { ...(items.get(id) as Verification), open: false, closedAt: call.at, entry })
  const writes = [...items].map(([id, item]) => {
    const known = papers.get(id)
    return known ? replace(verifications, known, item) : create(verifications, id, item)
  })
  if (company) {
    const found = standing(supplier.register?.result, supplier.name)
    const products = company.products + (submitted ? 0 : 1)
    writes.push(replace(verifications, company, { ...again(call, company, found), products }))
  }
  return { writes, papers: items, reread: [...readings.keys()].filter((id) => papers.has(id)) }
}

/** Opens an item once more, unless it is open or was found to be in order within 30 days. */
function again(call: Call, known: Stored<Verification>, found: RegisterStatus): Partial<Verification> {
  const fresh = known.entry && call.now - Date.parse(known.entry.at) < REUSED_FOR_MS
  return known.open || (fresh && found === 'verified') ? {} : opened(call, known._id)
}

function newPaper(
  call: Call,
  id: string,
  supplier: Stored<Supplier>,
  type: LicenceType,
  licence: Licence,
): Omit<Verification, 'stated' | 'products'> {
  return {
    ...opened(call, id),
    kind: type.kind,
    supplierId: supplier._id,
    supplier: supplier.name,
    title: type.name,
    number: licence.number ?? '',
    register: type.register,
    licence,
    attempts: [],
    revision: 1,
  }
}

function statedOf(
  supplier: Stored<Supplier>,
  dossier: Dossier,
  form: CategoryForm,
  licence: Licence,
): Verification['stated'] {
  const { holder, expiry, longTerm } = licence
  const name = holderName({ creditCode: supplier._id, name: supplier.name }, dossier, licence)
  return {
    scope: form.category.name,
    ...(holder && { holder }),
    ...(name && { holderName: name }),
    ...(expiry && { expiry }),
    ...(longTerm !== undefined && { longTerm }),
  }
}

/** Due four working hours after it was opened; the queue is in that order, what a night made due together by its age. */
export function opened(call: Call, id: string) {
  const dueAt = new Date(dueAfterWorkingHours(call.now, TARGET_HOURS, holidays())).toISOString()
  return { open: true, openedAt: call.at, dueAt, order: `${dueAt}|${call.at}|${id}`, readings: [] }
}
