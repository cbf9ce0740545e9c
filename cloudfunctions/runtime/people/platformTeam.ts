/** The people of one platform, which never loses its last administrator by itself. */
import type { TeamRole } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { users } from '../store/collections'
import type { Stored } from '../store/database'
import type { User } from '../store/records'
import { MOST_PEOPLE } from './team'

export const PLATFORM_ROLES = ['platformAdmin', 'reviewer'] as const satisfies readonly TeamRole[]

export async function platformPeople(call: Call, platformId: string): Promise<Stored<User>[]> {
  return call.read.find(users, { where: { 'platform.id': platformId } as never, limit: MOST_PEOPLE })
}

/** Refuses what would leave nobody to invite reviewers. `after`: the people as they would be. */
export function refuseUnadministered(after: Pick<User, 'role'>[]): void {
  if (!after.some(({ role }) => role === 'platformAdmin')) refuse('LAST_ADMINISTRATOR')
}
