import * as z from 'zod'
import { WITHDRAWAL_ENDS } from '../code/consequences'
import { membersOf, submittedProducts } from '../code/refresh'
import { withdrawal } from '../code/withdrawal'
import type { Call } from '../onion/call'
import { id, words } from '../onion/fields'
import { refuse } from '../onion/refusal'
import type { Effect, Kind } from '../proposal/kind'
import { codes, duplicates, products, suppliers, users } from '../store/collections'
import type { Stored } from '../store/database'
import { tellAll } from '../store/outbox'
import type { Duplicate } from '../store/records'
import { hold, replace } from '../store/writes'
import { withdrawAll } from '../supplier/closing'
import { NO_COMPANY, peopleOf } from '../supplier/people'

const payload = z.strictObject({ duplicateId: id, keep: id, reason: words(4, 300) })
export type Merging = z.infer<typeof payload>

/**
 * Closes one of two in favour of the other: a company with everything that it has in circulation, or one product of it.
 * Codes turn grey, so it takes two people. Nothing is deleted: products, papers and history stay where they are, its
 * people are told which company goes on, and its owner can claim it back as any company can be claimed.
 */
export const merging: Kind<Merging> = {
  name: 'duplicate',
  payload,
  subject: ({ duplicateId }) => duplicateId,
  async describe(call, { duplicateId, keep, reason }) {
    const { closes, keeps, kind } = sidesOf(await duplicateOf(call, duplicateId), keep)
    const params = {
      company: closes.supplier,
      code: closes.supplierId,
      kept: keeps.supplier,
      keptCode: keeps.supplierId,
    }
    const line = closes.token
      ? { code: 'duplicate.closesProduct', params: { ...params, product: closes.product ?? '' } }
      : { code: 'duplicate.closesCompany', params }
    return {
      title: { code: `duplicate.${kind}`, params: { company: closes.supplier, kept: keeps.supplier } },
      lines: [line, { code: 'duplicate.reason', params: { reason } }],
    }
  },
  link: ({ duplicateId }) => `/center/pages/duplicate/duplicate?id=${duplicateId}`,
  async enact(call, { who }, { duplicateId, keep, reason }) {
    const duplicate = await duplicateOf(call, duplicateId)
    const { closes, keeps } = sidesOf(duplicate, keep)
    const effect = closes.token
      ? await productClosed(call, closes.token, keeps.supplier)
      : await companyClosed(call, closes.supplierId, keeps)
    const decided = { at: call.at, by: who.name, reason, keep }
    const changes = { state: 'same' as const, open: false, decided, order: `${call.at}|${duplicate._id}` }
    return { writes: [replace(duplicates, duplicate, changes), ...effect.writes], tell: effect.tell }
  },
  async drop(call, _proposal, { duplicateId }) {
    const duplicate = await call.read.one(duplicates, duplicateId)
    if (!duplicate?.open) return { writes: [], tell: [] }
    return { writes: [replace(duplicates, duplicate, { state: 'open' })], tell: [] }
  },
}

async function duplicateOf(call: Call, duplicateId: string): Promise<Stored<Duplicate>> {
  const duplicate = await call.read.one(duplicates, duplicateId)
  if (!duplicate) return refuse('NOT_FOUND')
  return duplicate.open ? duplicate : refuse('ALREADY_DONE')
}

/** Which of the two closes and which goes on. */
function sidesOf({ sides, kind }: Duplicate, keep: string) {
  const keeps = sides.find(({ supplierId }) => supplierId === keep)
  const closes = sides.find(({ supplierId }) => supplierId !== keep)
  return keeps && closes ? { keeps, closes, kind } : refuse('NOT_FOUND')
}

async function companyClosed(
  call: Call,
  supplierId: string,
  keeps: { supplierId: string; supplier: string },
): Promise<Effect> {
  const supplier = (await call.read.one(suppliers, supplierId)) ?? refuse('NOT_FOUND')
  const goesOn = (await call.read.one(suppliers, keeps.supplierId)) ?? refuse('NOT_FOUND')
  // What has closed meanwhile cannot go on, and what is closed cannot be closed.
  if (supplier.closedAt || goesOn.closedAt) refuse('ALREADY_DONE')
  const effect = await withdrawAll(call, await submittedProducts(call, supplierId), 'center')
  const people = await peopleOf(call, supplierId)
  const news = { code: 'companyMerged', params: { company: supplier.name, kept: goesOn.name } } as const
  return {
    writes: [
      replace(suppliers, supplier, { closedAt: call.at, continuedBy: goesOn._id }),
      hold(suppliers, goesOn),
      ...people.map((person) => replace(users, person, NO_COMPANY)),
      ...effect.writes,
    ],
    tell: [
      ...effect.tell,
      ...tellAll(
        people.map(({ _id }) => _id),
        news,
      ),
    ],
  }
}

async function productClosed(call: Call, token: string, kept: string): Promise<Effect> {
  const code = await call.read.one(codes, token)
  const product = code && (await call.read.one(products, code.productId))
  const supplier = product && (await call.read.one(suppliers, product.supplierId))
  if (!product || !supplier) return refuse('NOT_FOUND')
  if (product.withdrawn) return refuse('ALREADY_DONE')
  const moved = await withdrawal(call, product, 'other', kept, WITHDRAWAL_ENDS, 'center')
  const news = { code: 'productMerged', params: { product: code.product, kept } } as const
  const link = `/supplier/pages/product/product?productId=${product._id}`
  return {
    writes: [...moved.writes, hold(suppliers, supplier)],
    tell: [...moved.tell, ...tellAll(await membersOf(call, supplier._id), news, link)],
  }
}
