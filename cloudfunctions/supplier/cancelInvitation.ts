import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supplierOwner } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { invitations } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'
import { colleaguesView, peopleOf } from '../runtime/supplier/people'

/** Ends an invitation that nobody has used. */
export const cancelInvitation = action('supplier', 'cancelInvitation', {
  input: z.strictObject({ invitation: id, requestKey }),
  allow: supplierOwner,
  async handle({ input, who: { supplier, supplierRole }, call }) {
    const invitation = await call.read.one(invitations, input.invitation)
    if (!invitation || invitation.supplierId !== supplier._id) return refuse('NOT_FOUND')
    if (invitation.usedBy || invitation.expiresAt <= call.at) refuse('ALREADY_DONE')
    const view = await colleaguesView(call, await peopleOf(call, supplier._id), supplier._id, supplierRole)
    const left = view.invitations.filter((open) => open.id !== invitation._id)
    return {
      writes: [replace(invitations, invitation, { expiresAt: call.at })],
      target: invitation._id,
      answer: { ...view, invitations: left },
    }
  },
})
