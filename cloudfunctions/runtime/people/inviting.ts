import type { Invited, TeamRole } from '../../../typings/contract'
import type { Text } from '../../../typings/text'
import type { Call } from '../onion/call'
import { randomName } from '../onion/ports'
import { invitations } from '../store/collections'
import { sha256 } from '../store/digest'
import { create, type Write } from '../store/writes'

const GOOD_FOR_MS = 7 * 24 * 3600_000

/** A code of 10 letters (50 bits) that one person can use within seven days, as long as whoever invited still may. */
export function inviting(
  call: Call,
  role: TeamRole,
  platform?: { id: string; name: Text },
): { invited: Invited; target: string; write: Write } {
  const code = randomName(10)
  const expiresAt = new Date(call.now + GOOD_FOR_MS).toISOString()
  // Only the hash: who reads the database cannot join.
  const target = sha256(code)
  const record = { role, ...(platform && { platform }), inviter: call.openid, expiresAt, revision: 1 }
  return { invited: { code, role, expiresAt }, target, write: create(invitations, target, record) }
}
