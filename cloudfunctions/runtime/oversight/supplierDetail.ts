import type { FoundCode, Paged, SupplierDetail } from '../../../typings/contract'
import type { CreditCode } from '../../../typings/text'
import { maskedMobile, maskedName } from '../../domain/audit'
import { countedSupplier } from '../../domain/board'
import { shanghaiDay } from '../../domain/calendar'
import { standing } from '../../domain/verification'
import { appealRow } from '../appeal/appealView'
import { codesOfSupplier } from '../board/codesOf'
import { openEvent } from '../force/forceView'
import { releasable } from '../force/measure'
import { coloursOf, launchRow } from '../launch/launchView'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { foundCode } from '../search/find'
import { appeals, codes, duplicates, launches, suppliers, verifications } from '../store/collections'
import type { Stored } from '../store/database'
import type { Supplier } from '../store/records'
import { peopleOf } from '../supplier/people'

const CODES = 20
const NEWEST = 10

/** Everything of one supplier as it stands now, its people by a first character. */
export async function supplierDetail(call: Call, id: CreditCode): Promise<SupplierDetail> {
  const supplier = (await call.read.one(suppliers, id)) ?? refuse('NOT_FOUND')
  const counted = countedSupplier(
    await codesOfSupplier(call, id, shanghaiDay(call.now)),
    supplier.closedAt !== undefined,
  )
  const { items, next } = await supplierCodes(call, id)
  const newest = {
    where: { supplierId: id },
    order: { by: 'listed', direction: 'desc' },
    limit: NEWEST,
  } as const
  const asked = await call.read.find(launches, newest)
  const colourOf = await coloursOf(call, asked)
  const appealed = await call.read.find(appeals, newest)
  return {
    id,
    name: supplier.name,
    ...counted,
    ...companyOf(supplier),
    ...(await continuedBy(call, supplier)),
    members: (await peopleOf(call, id)).map(({ name = '', supplierRole = 'viewer', memberSince }) => ({
      name: maskedName(name),
      role: supplierRole,
      ...(memberSince && { since: memberSince }),
    })),
    events: releasable(supplier.events, call.now).map((event) => openEvent(event, 'supplier')),
    codes: items,
    ...(next && { nextCodes: next }),
    launches: asked.map((launch) => launchRow(launch, colourOf(launch))),
    appeals: appealed.map(appealRow),
    verificationsOpen: await call.read.count(verifications, { supplierId: id, open: true }),
    duplicates: await duplicatesOf(call, id),
    asOf: call.at,
  }
}

/** What is said of a company wherever the Centre looks at one. */
export function companyOf(supplier: Stored<Supplier>) {
  const { region, contact, register, name, createdAt, closedAt } = supplier
  return {
    region,
    contact: { name: maskedName(contact.name), mobile: maskedMobile(contact.mobile) },
    standing: standing(register?.result, name),
    ...(register && { verifiedOn: shanghaiDay(Date.parse(register.at)) }),
    registeredAt: createdAt,
    ...(closedAt && { closedAt }),
  }
}

async function continuedBy(call: Call, { continuedBy: id }: Supplier) {
  const other = id && (await call.read.one(suppliers, id))
  return other ? { continuedBy: { id: other._id, name: other.name } } : {}
}

async function duplicatesOf(call: Call, supplierId: CreditCode): Promise<number> {
  const open = { open: true }
  const [first, second] = await Promise.all([
    call.read.count(duplicates, { ...open, firstId: supplierId }),
    call.read.count(duplicates, { ...open, secondId: supplierId }),
  ])
  return first + second
}

/** The codes of a supplier by token, a page at a time. */
export async function supplierCodes(
  call: Call,
  supplierId: CreditCode,
  cursor = '',
): Promise<Paged<FoundCode>> {
  const found = await call.read.find(codes, {
    where: { supplierId, _id: { after: cursor } },
    order: { by: '_id', direction: 'asc' },
    limit: CODES + 1,
  })
  const items = found.slice(0, CODES)
  const last = items[items.length - 1]
  const next = found.length > CODES && last ? { next: last._id } : {}
  return { items: items.map((code) => foundCode(call, code)), ...next, asOf: call.at }
}
