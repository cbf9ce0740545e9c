/** What an approved application does. */
import type { Call } from '../onion/call'
import { refuse, refuseField } from '../onion/refusal'
import { users } from '../store/collections'
import type { Stored } from '../store/database'
import type { Application } from '../store/records'
import { replace, type Write } from '../store/writes'
import { connecting, placeFor } from './joining'

/** Connects the platform under the agreement that was accepted, and makes the applicant its administrator. */
export async function approving(call: Call, application: Stored<Application>): Promise<Write[]> {
  const { applicant, agreement } = application
  const person = applicant && (await call.read.one(users, applicant))
  if (!person) return refuse('NOT_FOUND')
  if (person.role !== 'public') return refuseField(['decision'], 'application.elsewhere')
  const place = await placeFor(call, application)
  const accepted = agreement ? [{ ...agreement, by: person._id }] : []
  const { name, creditCode, contact, purpose } = application
  const known = { name, creditCode, contact, purpose }
  const { platform, writes } = await connecting(call, place, known, accepted)
  const administrator = {
    role: 'platformAdmin' as const,
    name: contact.name,
    platform: { id: platform._id, name },
    memberSince: call.at,
    invitedBy: call.openid,
  }
  return [...writes, replace(users, person, administrator)]
}
