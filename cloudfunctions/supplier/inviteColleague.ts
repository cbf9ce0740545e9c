import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { requestKey, supplierRole } from '../runtime/onion/fields'
import { supplierOwner } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuseField } from '../runtime/onion/refusal'
import { invitations, suppliers } from '../runtime/store/collections'
import { sha256 } from '../runtime/store/digest'
import { create, hold } from '../runtime/store/writes'
import { MOST_COLLEAGUES, openInvitations, peopleOf } from '../runtime/supplier/people'

const GOOD_FOR_MS = 7 * 24 * 3600_000

/**
 * A code of 10 letters (50 bits) with which one person joins within seven days, as long as whoever invited is still
 * an owner. Only its hash is kept, so it is shown this once.
 */
export const inviteColleague = action('supplier', 'inviteColleague', {
  input: z.strictObject({ role: supplierRole, requestKey }),
  allow: supplierOwner,
  async handle({ input: { role }, who: { supplier }, call }) {
    const people = await peopleOf(call, supplier._id)
    const open = await openInvitations(call, supplier._id)
    if (people.length + open.length >= MOST_COLLEAGUES)
      refuseField(['role'], 'colleaguesFull', { limit: MOST_COLLEAGUES })
    const code = randomName(10)
    const expiresAt = new Date(call.now + GOOD_FOR_MS).toISOString()
    const invitation = {
      role: 'supplier' as const,
      supplierId: supplier._id,
      supplierRole: role,
      inviter: call.openid,
      expiresAt,
      revision: 1,
    }
    const id = sha256(code)
    return {
      writes: [hold(suppliers, supplier), create(invitations, id, invitation)],
      target: id,
      answer: { code, role, expiresAt, company: supplier.name },
    }
  },
})
