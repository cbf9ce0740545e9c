/** People who work together at the Centre or at a platform: who they are to each other, and how somebody stops. */
import type { Role, StaffInvitation, Team, Teammate, TeamRole } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { users } from '../store/collections'
import type { Stored } from '../store/database'
import type { User } from '../store/records'
import { colleagueId } from '../supplier/people'

/** The most people of one team; the database answers no more in one go. */
export const MOST_PEOPLE = 1000

/** A user who works for nobody any more. */
export const NO_TEAM = {
  role: 'public' as const,
  platform: undefined,
  memberSince: undefined,
  invitedBy: undefined,
}

/** The person whom the list calls by this id; other people answer like nobody. */
export function teammateOf(people: Stored<User>[], id: string): Stored<User> {
  return people.find((person) => colleagueId(person._id) === id) ?? refuse('NOT_FOUND')
}

/** The people with one of them changed; who has no role in `roles` any more is gone. */
export function withChange(
  people: Stored<User>[],
  openid: string,
  changes: Partial<User>,
  roles: readonly Role[],
): Stored<User>[] {
  return people
    .map((person) => (person._id === openid ? { ...person, ...changes } : person))
    .filter(({ role }) => roles.includes(role))
}

/** The list as the caller sees it, with who invited whom by name. */
export async function teamView(
  call: Call,
  people: Stored<User>[],
  who: { role: Role; manages: boolean },
  invitations: StaffInvitation[] = [],
): Promise<Team> {
  const inviters = people.map(({ invitedBy }) => invitedBy).filter((openid) => openid !== undefined)
  const names = new Map((await call.read.many(users, inviters)).map(({ _id, name }) => [_id, name]))
  const items = people.map((person) => teammate(call, person, names.get(person.invitedBy ?? '')))
  return { items: items.sort(byRoleThenName), invitations, ...who, asOf: call.at }
}

function teammate(call: Call, person: Stored<User>, invitedBy?: string): Teammate {
  const { _id, name = '', role, memberSince: since } = person
  return {
    id: colleagueId(_id),
    name,
    role: role as TeamRole,
    me: _id === call.openid,
    ...(since && { since }),
    ...(invitedBy && { invitedBy }),
  }
}

const RANK: Record<TeamRole, number> = { supervisor: 0, platformAdmin: 0, clerk: 1, reviewer: 1 }
function byRoleThenName(a: Teammate, b: Teammate): number {
  return RANK[a.role] - RANK[b.role] || (a.name < b.name ? -1 : 1)
}

export const TEAM_ROLE_NAMES = {
  supervisor: { zh: '主管', en: 'Supervisor' },
  clerk: { zh: '经办', en: 'Clerk' },
} as const
