import { membersOf } from '../code/refresh'
import type { MessageCode } from '../message/wordedCodes'
import type { Call } from '../onion/call'
import { users } from '../store/collections'
import type { Stored } from '../store/database'
import { type Tell, tellAll } from '../store/outbox'
import type { Force } from '../store/records'

const MOST_SUPERVISORS = 100

export const forceLink = (id: string) => `/center/pages/measure/measure?id=${id}`

/** Somebody else has to confirm: every supervisor but the maker hears of it. */
export async function tellSecond(call: Call, force: Stored<Force>): Promise<Tell[]> {
  const found = await call.read.find(users, { where: { role: 'supervisor' }, limit: MOST_SUPERVISORS })
  const others = found.map(({ _id }) => _id).filter((openid) => openid !== force.maker)
  const params = { subject: subjectOf(force), reason: force.reason, name: force.makerName }
  return tellAll(others, { code: 'forceWaits', params }, forceLink(force._id))
}

/** News for everybody who works for the supplier, with the page on which to appeal. */
export async function tellSupplier(
  call: Call,
  force: Stored<Force>,
  code: Extract<MessageCode, 'measureTaken' | 'measureProvisional' | 'measureEnded'>,
): Promise<Tell[]> {
  const params = { subject: subjectOf(force), reason: force.reason }
  const link = force.productId
    ? `/supplier/pages/product/product?productId=${force.productId}`
    : '/supplier/pages/products/products'
  return tellAll(await membersOf(call, force.supplierId), { code, params }, link)
}

export const subjectOf = ({ product, supplier }: Force) => product ?? supplier
