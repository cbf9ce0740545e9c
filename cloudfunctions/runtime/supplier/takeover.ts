import type { Call } from '../onion/call'
import { refuse, refuseField } from '../onion/refusal'
import { suppliers, users } from '../store/collections'
import type { Stored } from '../store/database'
import { type Tell, tellAll } from '../store/outbox'
import type { Claim } from '../store/records'
import { replace, type Write } from '../store/writes'
import { NO_COMPANY, peopleOf } from './people'

/**
 * Gives the company to the claimant as its only owner. Whoever held it loses access at once and is told: the papers
 * of a company are not for people whom it does not know, and the new owner can invite any of them again. Their open
 * invitations die with them. Products, codes and papers stay with the company.
 */
export async function takeover(call: Call, claim: Stored<Claim>): Promise<{ writes: Write[]; tell: Tell[] }> {
  const supplier = await call.read.one(suppliers, claim.supplierId)
  const claimant = await call.read.one(users, claim.claimant)
  if (!supplier || !claimant) return refuse('NOT_FOUND')
  if (claimant.role !== 'public') return refuseField(['decision'], 'claimantElsewhere')
  const people = await peopleOf(call, supplier._id)
  const owner = {
    role: 'supplier' as const,
    supplierId: supplier._id,
    supplierRole: 'owner' as const,
    memberSince: call.at,
    name: claim.contact.name,
  }
  const held = {
    contact: claim.contact,
    companyRevision: (supplier.companyRevision ?? 0) + 1,
    closedAt: undefined,
  }
  return {
    writes: [
      replace(suppliers, supplier, held),
      replace(users, claimant, owner),
      ...people.map((person) => replace(users, person, NO_COMPANY)),
    ],
    tell: tellAll(
      people.map((person) => person._id),
      { code: 'companyTaken', params: { company: supplier.name } },
    ),
  }
}
