/** Invitations to the Centre and to platforms that somebody can still use. */
import type { StaffInvitation, TeamRole } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { invitations } from '../store/collections'
import type { Stored, Where } from '../store/database'
import type { Invitation, User } from '../store/records'
import { replace, type Write } from '../store/writes'
import { MOST_PEOPLE } from './team'

/** The open ones that whoever of `people` still manages has made; the others are dead with their inviter's role. */
async function openOf(
  call: Call,
  where: Where<Invitation>,
  people: Stored<User>[],
  inviter: TeamRole,
): Promise<Stored<Invitation>[]> {
  const managers = new Set(people.filter(({ role }) => role === inviter).map(({ _id }) => _id))
  const found = await call.read.find(invitations, {
    where: { ...where, expiresAt: { after: call.at } },
    limit: MOST_PEOPLE,
  })
  return found.filter((one) => !one.usedBy && managers.has(one.inviter))
}

const BY_SUPERVISORS = ['clerk', 'supervisor', 'platformAdmin'] as const

/** To the Centre, and to platforms as their administrator. */
export async function centerInvitations(call: Call, people: Stored<User>[]): Promise<Stored<Invitation>[]> {
  const all = await Promise.all(BY_SUPERVISORS.map((role) => openOf(call, { role }, people, 'supervisor')))
  return all.flat()
}

/** To one platform as a reviewer. */
export function reviewerInvitations(
  call: Call,
  platformId: string,
  people: Stored<User>[],
): Promise<Stored<Invitation>[]> {
  // A field within a field, which the typed question has no word for.
  const where = { 'platform.id': platformId, role: 'reviewer' } as Where<Invitation>
  return openOf(call, where, people, 'platformAdmin')
}

/** For the list, the one that ends first above. */
export function invitationsView(open: Stored<Invitation>[], people: Stored<User>[]): StaffInvitation[] {
  const names = new Map(people.map(({ _id, name = '' }) => [_id, name]))
  return open
    .map(({ _id: id, role, platform, inviter, expiresAt }) => ({
      id,
      role: role as TeamRole,
      ...(role === 'platformAdmin' && platform && { platform: platform.name }),
      invitedBy: names.get(inviter) ?? '',
      expiresAt,
    }))
    .sort((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1))
}

/** Ends one of the open ones; one that was used, ran out or is another's answers like one that never was. */
export function cancelling(
  call: Call,
  open: Stored<Invitation>[],
  id: string,
): { write: Write; left: Stored<Invitation>[]; target: string } {
  const found = open.find(({ _id }) => _id === id) ?? refuse('NOT_FOUND')
  return {
    write: replace(invitations, found, { expiresAt: call.at }),
    left: open.filter((one) => one !== found),
    target: found._id,
  }
}
