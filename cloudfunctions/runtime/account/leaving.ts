import { submittedProducts } from '../code/refresh'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { suppliers, users } from '../store/collections'
import type { Stored } from '../store/database'
import { type Tell, tellAll } from '../store/outbox'
import type { Supplier, User } from '../store/records'
import { hold, replace, type Write } from '../store/writes'
import { withdrawAll } from '../supplier/closing'
import { NO_COMPANY, peopleOf } from '../supplier/people'

/** What follows for the company when somebody closes the account; the person's own record is not among it. */
export interface Leaving {
  supplier: Stored<Supplier>
  /** Whether the company closes, since nobody else owns it. */
  closes: boolean
  /** Codes that are withdrawn. */
  withdrawn: number
  writes: Write[]
  tell: Tell[]
}

export async function leaving(call: Call, user: Stored<User>): Promise<Leaving> {
  const supplier = user.supplierId && (await call.read.one(suppliers, user.supplierId))
  if (!supplier) return refuse('NOT_FOUND')
  const people = await peopleOf(call, supplier._id)
  const others = people.filter((person) => person._id !== user._id)
  const to = others.map((person) => person._id)
  const { name: company } = supplier
  const closes = user.supplierRole === 'owner' && !others.some((person) => person.supplierRole === 'owner')
  if (!closes) {
    const tell = tellAll(to, { code: 'colleagueLeft', params: { name: user.name ?? '', company } })
    return { supplier, closes, withdrawn: 0, writes: [hold(suppliers, supplier)], tell }
  }
  const effect = await withdrawAll(call, await submittedProducts(call, supplier._id))
  return {
    supplier,
    closes,
    withdrawn: effect.count,
    writes: [
      replace(suppliers, supplier, { closedAt: call.at }),
      ...others.map((person) => replace(users, person, NO_COMPANY)),
      ...effect.writes,
    ],
    tell: [...effect.tell, ...tellAll(to, { code: 'companyClosed', params: { company } })],
  }
}
