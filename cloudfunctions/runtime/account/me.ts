import type { Me } from '../../../typings/contract'
import { messageTemplates } from '../message/templates'
import type { Call } from '../onion/call'
import { NOTICE_VERSION } from '../onion/settings'
import { hasAgreed } from '../people/agreement'
import { messages, platforms, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { User } from '../store/records'

/** Everybody starts as this: a member of the public with no settings. */
export function newUser(call: Call): Stored<User> {
  return { _id: call.openid, revision: 0, role: 'public', settings: {}, createdAt: call.at }
}

/** The caller as the phone shows it. */
export async function meOf(call: Call, user: User, supplierName?: string): Promise<Me> {
  const { role, name, supplierId, supplierRole = 'viewer', platform, consent, settings } = user
  const templates = await messageTemplates(call.read)
  const company = supplierId && (supplierName ?? (await call.read.one(suppliers, supplierId))?.name)
  return {
    role,
    ...(name && { name }),
    ...(supplierId && company && { supplier: { id: supplierId, name: company, role: supplierRole } }),
    ...(platform && { platform: await ownPlatform(call, platform) }),
    ...(consent && { consent }),
    noticeVersion: NOTICE_VERSION,
    unread: await unreadOf(call, user),
    ...(templates.length > 0 && { messageTemplates: templates }),
    settings,
  }
}

/** The person's platform, with what keeps its people from their work. */
async function ownPlatform(
  call: Call,
  { id, name }: NonNullable<User['platform']>,
): Promise<NonNullable<Me['platform']>> {
  const registered = await call.read.one(platforms, id)
  return {
    id,
    name,
    ...(registered?.state === 'suspended' && { suspended: true }),
    ...(!hasAgreed(registered) && { agreementDue: true }),
  }
}

/** Messages that came after the last one read. */
export function unreadOf(call: Call, user: User): Promise<number> {
  const to = call.openid
  const { inboxReadUpTo: after } = user
  return call.read.count(messages, after ? { to, at: { after } } : { to })
}
