/** The people of a company: who they are to each other, and how somebody stops being one. */
import type { Colleague, Colleagues, SupplierRole } from '../../../typings/contract'
import type { CreditCode } from '../../../typings/text'
import type { Call } from '../onion/call'
import type { Member } from '../onion/gates'
import { refuse } from '../onion/refusal'
import { invitations, users } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { Invitation, User } from '../store/records'

/** The most people of one company; every one of them is told of every colour. */
export const MOST_COLLEAGUES = 50

/** A user who no longer works for any company. */
export const NO_COMPANY = {
  role: 'public' as const,
  supplierId: undefined,
  supplierRole: undefined,
  memberSince: undefined,
}

/** Stands for a person inside a company: an openid never leaves the functions. */
export function colleagueId(openid: string): string {
  return sha256(`colleague|${openid}`).slice(0, 24)
}

export async function peopleOf(call: Call, supplierId: CreditCode): Promise<Stored<User>[]> {
  return call.read.find(users, { where: { supplierId }, limit: 2 * MOST_COLLEAGUES })
}

/** The colleague with this id; another company's people answer like nobody. */
export function colleagueOf(people: Stored<User>[], id: string): Stored<User> {
  return people.find((person) => colleagueId(person._id) === id) ?? refuse('NOT_FOUND')
}

/** Refuses what would leave the company without an owner. `after`: the people as they would be. */
export function refuseOwnerless(after: Pick<User, 'supplierRole'>[]): void {
  if (!after.some((person) => person.supplierRole === 'owner')) refuse('LAST_OWNER')
}

/** Invitations of a company that somebody can still use. */
export async function openInvitations(call: Call, supplierId: CreditCode): Promise<Stored<Invitation>[]> {
  const found = await call.read.find(invitations, {
    where: { supplierId, expiresAt: { after: call.at } },
    limit: 2 * MOST_COLLEAGUES,
  })
  return found.filter((invitation) => !invitation.usedBy)
}

/** The list as the caller sees it. Invitations are shown to owners, who alone may cancel them. */
export async function colleaguesView(
  call: Call,
  people: Stored<User>[],
  supplierId: CreditCode,
  role: SupplierRole,
): Promise<Colleagues> {
  const open = role === 'owner' ? await openInvitations(call, supplierId) : []
  return {
    items: people.map((person) => colleague(call, person)).sort(byRoleThenName),
    invitations: open.map(({ _id: id, supplierRole = 'viewer', expiresAt }) => ({
      id,
      role: supplierRole,
      expiresAt,
    })),
    role,
    asOf: call.at,
  }
}

function colleague(call: Call, person: Stored<User>): Colleague {
  const { _id, name = '', supplierRole = 'viewer', memberSince } = person
  return {
    id: colleagueId(_id),
    name,
    role: supplierRole,
    me: _id === call.openid,
    ...(memberSince && { since: memberSince }),
  }
}

const RANK: Record<SupplierRole, number> = { owner: 0, editor: 1, viewer: 2 }
function byRoleThenName(a: Colleague, b: Colleague): number {
  return RANK[a.role] - RANK[b.role] || (a.name < b.name ? -1 : 1)
}

/** The people with some of them changed, for the checks and the answer of a change. */
export function withChanges(people: Stored<User>[], changes: Map<string, Partial<User>>): Stored<User>[] {
  return people
    .map((person) => ({ ...person, ...changes.get(person._id) }))
    .filter((person) => person.supplierId)
}

export const ROLE_NAMES = {
  owner: { zh: '所有者', en: 'Owner' },
  editor: { zh: '编辑', en: 'Editor' },
  viewer: { zh: '只看', en: 'Viewer' },
} satisfies Record<SupplierRole, { zh: string; en: string }>

/** Everybody of the company but the caller. */
export function othersThan({ user }: Member, people: Stored<User>[]): string[] {
  return people.map((person) => person._id).filter((openid) => openid !== user._id)
}
