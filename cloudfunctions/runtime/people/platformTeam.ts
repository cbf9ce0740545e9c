/** The people of one platform, which never loses its last administrator by itself. */
import type { Role, Team, TeamRole } from '../../../typings/contract'
import { ensurePlatform } from '../launch/platforms'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { platforms, users } from '../store/collections'
import type { Stored } from '../store/database'
import type { Invitation, Platform, User } from '../store/records'
import { hold, type Write } from '../store/writes'
import { invitationsView, reviewerInvitations } from './invitations'
import { MOST_PEOPLE, teamView } from './team'

export const PLATFORM_ROLES = ['platformAdmin', 'reviewer'] as const satisfies readonly TeamRole[]

export async function platformPeople(call: Call, platformId: string): Promise<Stored<User>[]> {
  return call.read.find(users, { where: { 'platform.id': platformId } as never, limit: MOST_PEOPLE })
}

/** Refuses what would leave nobody to invite reviewers. `after`: the people as they would be. */
export function refuseUnadministered(after: Pick<User, 'role'>[]): void {
  if (!after.some(({ role }) => role === 'platformAdmin')) refuse('LAST_ADMINISTRATOR')
}

/**
 * Makes two changes of a platform's people follow each other, so that the second sees who is left. Asked for before
 * the people are read: what changes between the two readings then fails the commit.
 */
export async function holdPlatform(
  call: Call,
  own: Pick<Platform, 'name'> & { id: string },
): Promise<{ platform: Stored<Platform>; held: Write[] }> {
  const { platform, writes } = await ensurePlatform(call, own)
  return { platform, held: writes.length > 0 ? writes : [hold(platforms, platform)] }
}

/** The list as the caller sees it; open invitations are shown to administrators. `open`: those, where known already. */
export async function platformView(
  call: Call,
  platformId: string,
  people: Stored<User>[],
  role: Role,
  open?: Stored<Invitation>[],
): Promise<Team> {
  const manages = role === 'platformAdmin'
  const found = manages ? (open ?? (await reviewerInvitations(call, platformId, people))) : []
  return teamView(call, people, { role, manages }, invitationsView(found, people))
}
