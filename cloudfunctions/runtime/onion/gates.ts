/** Who may do what. A gate answers what it knows of the caller or refuses as if there were nothing there. */
import type { SupplierRole } from '../../../typings/contract'
import type { Text } from '../../../typings/text'
import { platforms, suppliers, users } from '../store/collections'
import type { Stored } from '../store/database'
import type { Supplier, User } from '../store/records'
import type { Call, Who } from './call'
import { refuse } from './refusal'

export type Gate<W extends Who> = (call: Call) => Promise<W>

export interface Known extends Who {
  /** Absent for somebody who has never done anything here. */
  user?: Stored<User>
}
export interface Staff extends Who {
  user: Stored<User>
  name: string
}
export interface Reviewer extends Staff {
  platform: { id: string; name: Text }
}
export interface Member extends Who {
  user: Stored<User>
  supplier: Stored<Supplier>
  supplierRole: SupplierRole
}

/** Anybody, known or not. Reads nothing, not even who. */
export const anyone: Gate<Who> = async () => ({ role: 'public' })

/** Any WeChat user. */
export const wechatUser: Gate<Known> = async (call) => {
  const user = await call.read.one(users, call.openid)
  return { role: user?.role ?? 'public', user }
}

/** A member of a registered supplier: reads everything of the company. */
export const supplierMember: Gate<Member> = async (call) => {
  const user = await call.read.one(users, call.openid)
  const supplier = user?.supplierId && (await call.read.one(suppliers, user.supplierId))
  if (!user || !supplier || supplier.closedAt) return refuse('NOT_FOUND')
  return { role: user.role, user, supplier, supplierRole: user.supplierRole ?? 'viewer' }
}

/** A member who may change products, papers and figures. A colleague is no stranger: a viewer is told. */
export const supplierEditor: Gate<Member> = async (call) => {
  const member = await supplierMember(call)
  return member.supplierRole === 'viewer' ? refuse('NOT_ALLOWED') : member
}

/** A member who decides about the company and its people. */
export const supplierOwner: Gate<Member> = async (call) => {
  const member = await supplierMember(call)
  return member.supplierRole === 'owner' ? member : refuse('NOT_ALLOWED')
}

/** A reviewer or the administrator of a registered platform, while the Centre has not suspended it. */
export const reviewer: Gate<Reviewer> = async (call) => {
  const user = await call.read.one(users, call.openid)
  if (user?.role !== 'reviewer' && user?.role !== 'platformAdmin') return refuse('NOT_FOUND')
  if (!user.platform) return refuse('NOT_FOUND')
  // A platform without a record is one whose first request makes it.
  const registered = await call.read.one(platforms, user.platform.id)
  if (registered && registered.state !== 'connected') return refuse('NOT_FOUND')
  return { role: user.role, user, name: user.name ?? '', platform: user.platform }
}

/** A clerk or a supervisor of the Centre. */
export const center: Gate<Staff> = async (call) => {
  const user = await call.read.one(users, call.openid)
  if (user?.role !== 'clerk' && user?.role !== 'supervisor') return refuse('NOT_FOUND')
  return { role: user.role, user, name: user.name ?? '' }
}

/** A supervisor of the Centre: the second person behind a measure. A clerk is a colleague and is told so. */
export const supervisor: Gate<Staff> = async (call) => {
  const staff = await center(call)
  return staff.role === 'supervisor' ? staff : refuse('NOT_ALLOWED')
}
