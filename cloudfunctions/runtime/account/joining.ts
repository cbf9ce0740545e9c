import type { Role, SupplierRole } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { invitations, platforms, suppliers, users } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { Invitation, Supplier, User } from '../store/records'

/** An invitation that holds at this instant, and the company that it leads to. */
export interface Standing {
  invitation: Stored<Invitation>
  supplier?: Stored<Supplier>
}

/**
 * The invitation behind a code, unless it was used, has run out, or whoever wrote it may no longer invite to the
 * company: an owner who left, was removed or lost the company takes the open invitations along.
 */
export async function standingInvitation(call: Call, code: string): Promise<Standing> {
  const invitation = await call.read.one(invitations, sha256(code.trim().toLowerCase()))
  if (!invitation || invitation.usedBy || invitation.expiresAt <= call.at) return refuse('INVITATION_INVALID')
  if (invitation.role !== 'supplier') {
    if (!(await mayStillInvite(call, invitation))) return refuse('INVITATION_INVALID')
    return { invitation }
  }
  const supplier = invitation.supplierId && (await call.read.one(suppliers, invitation.supplierId))
  const inviter = await call.read.one(users, invitation.inviter)
  const stands = supplier && !supplier.closedAt && inviter?.supplierId === supplier._id
  if (!stands || inviter.supplierRole !== 'owner') return refuse('INVITATION_INVALID')
  return { invitation, supplier }
}

/** Whoever was removed, and a platform that is suspended, take their open invitations along. */
async function mayStillInvite(call: Call, { role, platform, inviter }: Invitation): Promise<boolean> {
  const by = await call.read.one(users, inviter)
  const registered = platform && (await call.read.one(platforms, platform.id))
  if (registered && registered.state !== 'connected') return false
  if (role !== 'reviewer') return by?.role === 'supervisor'
  return by?.role === 'platformAdmin' && by.platform?.id === platform?.id
}

/** What somebody becomes by an invitation. */
export function joined(
  call: Call,
  { invitation, supplier }: Standing,
  name: string,
): Partial<User> & { role: Role } {
  const { role, platform, supplierRole = 'viewer', inviter } = invitation
  return {
    role,
    name,
    closedAt: undefined,
    memberSince: call.at,
    ...(platform && { platform }),
    ...(!supplier && { invitedBy: inviter }),
    ...(supplier && {
      supplierId: supplier._id,
      supplierRole: supplierRole as SupplierRole,
    }),
  }
}
