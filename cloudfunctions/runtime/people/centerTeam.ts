/** The people of the Centre, which never loses its last supervisor. */
import type { CenterRole, Role, Team } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { installation, users } from '../store/collections'
import type { Stored } from '../store/database'
import type { Invitation, User } from '../store/records'
import { hold, type Write } from '../store/writes'
import { centerInvitations, invitationsView } from './invitations'
import { MOST_PEOPLE, teamView } from './team'

export const CENTER_ROLES = ['supervisor', 'clerk'] as const satisfies readonly CenterRole[]
export const CENTER_NAME = { zh: '网监中心', en: 'the Centre' }

export async function centerPeople(call: Call): Promise<Stored<User>[]> {
  const byRole = await Promise.all(
    CENTER_ROLES.map((role) => call.read.find(users, { where: { role }, limit: MOST_PEOPLE })),
  )
  return byRole.flat()
}

/** Refuses what would leave nobody to manage the Centre. `after`: its people as they would be. */
export function refuseLeaderless(after: Pick<User, 'role'>[]): void {
  if (!after.some(({ role }) => role === 'supervisor')) refuse('LAST_SUPERVISOR')
}

/**
 * Makes two changes of the Centre's people follow each other, so that the second sees who is left. Asked for before
 * the people are read: what changes between the two readings then fails the commit.
 */
export async function holdCenter(call: Call): Promise<Write> {
  const installed = await call.read.one(installation, 'setUp')
  return installed ? hold(installation, installed) : refuse('NOT_FOUND')
}

/** The people for a supervisor who changes one of them, held; somebody removed a moment ago is refused like anybody. */
export async function managedCenter(call: Call): Promise<{ held: Write; all: Stored<User>[] }> {
  const held = await holdCenter(call)
  const all = await centerPeople(call)
  const leads = all.some(({ _id, role }) => _id === call.openid && role === 'supervisor')
  return leads ? { held, all } : refuse('NOT_FOUND')
}

/** The list as the caller sees it; open invitations are shown to whoever manages. `open`: those, where known already. */
export async function centerView(
  call: Call,
  people: Stored<User>[],
  role: Role,
  open?: Stored<Invitation>[],
): Promise<Team> {
  const manages = role === 'supervisor'
  const found = manages ? (open ?? (await centerInvitations(call, people))) : []
  return teamView(call, people, { role, manages }, invitationsView(found, people))
}

/** Openids of those who decide, to be told what waits for them. */
export async function supervisors(call: Call): Promise<string[]> {
  const found = await call.read.find(users, { where: { role: 'supervisor' }, limit: MOST_PEOPLE })
  return found.map(({ _id }) => _id)
}
