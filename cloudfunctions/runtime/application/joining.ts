/** How a platform comes in, whichever way: what is said of it is judged, and its place is free. */
import type { Issue } from '../../../typings/contract'
import type { Text } from '../../../typings/text'
import { type Checked, checkCreditCode, checkMobile } from '../../domain/identifiers'
import { platformIdOf, registering } from '../launch/platforms'
import type { Call } from '../onion/call'
import { refuse, refuseField } from '../onion/refusal'
import { apiAccess, applications, platforms } from '../store/collections'
import type { Stored } from '../store/database'
import type { Application, Platform } from '../store/records'
import { create, replace, type Write } from '../store/writes'

/** What is known of a platform once it is judged. */
export type Known = Pick<Application, 'name' | 'creditCode' | 'contact' | 'purpose'>

/** Credit code and mobile as they are written in the records; both faults at once, each at its field. */
export function judged(said: Known): Known {
  const creditCode = checkCreditCode(said.creditCode)
  const mobile = checkMobile(said.contact.mobile)
  if (!creditCode.ok || !mobile.ok)
    return refuse('INVALID_INPUT', {
      issues: [...faults(['creditCode'], creditCode), ...faults(['contact', 'mobile'], mobile)],
    })
  const contact = { name: said.contact.name, mobile: mobile.value }
  return { name: said.name, creditCode: creditCode.value, contact, purpose: said.purpose }
}

function faults(path: Issue['path'], checked: Checked): Issue[] {
  return checked.ok ? [] : [{ path, code: checked.code, params: checked.params }]
}

export interface Place {
  /** The platform's id: its English name, or the one that it had before it left. */
  id: string
  /** The platform that left and comes again. */
  returns?: Stored<Platform>
}

/** Where a platform of this name and credit code goes; at the field, what is taken. */
export async function placeFor(
  call: Call,
  { name, creditCode }: { name: Text; creditCode: string },
): Promise<Place> {
  const [same] = await call.read.find(platforms, { where: { creditCode }, limit: 1 })
  if (same?.state === 'left') return { id: same._id, returns: same }
  if (same) return refuseField(['creditCode'], 'platform.registered')
  const id = platformIdOf(name)
  if (!id) return refuseField(['name', 'en'], 'format')
  if (await call.read.one(platforms, id)) return refuseField(['name', 'en'], 'platform.registered')
  return { id }
}

/** The application for a credit code; one that waits for the Centre keeps the place. */
export async function applicationFor(
  call: Call,
  creditCode: string,
): Promise<Stored<Application> | undefined> {
  const found = await call.read.one(applications, creditCode)
  return found?.open ? refuseField(['creditCode'], 'application.open') : found
}

/** Connects a platform at its place. One that comes again finds its launches and its servers' record as they were. */
export async function connecting(
  call: Call,
  { id, returns }: Place,
  known: Known,
  agreements: NonNullable<Platform['agreements']>,
): Promise<{ platform: Stored<Platform>; writes: Write[] }> {
  const { name, ...rest } = known
  const all = [...agreements, ...(returns?.agreements ?? [])]
  const made = { ...registering(call, name, rest), ...(all.length > 0 && { agreements: all }) }
  if (!returns) return { platform: { _id: id, ...made }, writes: [create(platforms, id, made)] }
  const again = { ...made, left: undefined, leftAt: undefined, leaving: undefined } as Partial<Platform>
  const access = await call.read.one(apiAccess, id)
  return {
    platform: { ...returns, ...again } as Stored<Platform>,
    writes: [
      replace(platforms, returns, again),
      // Its keys stay revoked: it makes new ones.
      ...(access ? [replace(apiAccess, access, { name, endedAt: undefined } as never)] : []),
    ],
  }
}
