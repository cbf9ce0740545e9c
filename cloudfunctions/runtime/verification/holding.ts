/** One clerk at a time is at an item, for half an hour. */
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import type { Verification } from '../store/records'

const HELD_MS = 30 * 60_000

/** An item of a queue, such as a verification or a problem report. */
type Item = Pick<Verification, 'open' | 'held'>

/** Whoever is at it now; nobody once the half hour is over. */
export function holderOf(call: Call, { open, held }: Item): Verification['held'] {
  return open && held && Date.parse(held.until) > call.now ? held : undefined
}

/** Refuses, with who is at it, when that is somebody else. */
export function refuseHeldByOther(call: Call, item: Item): void {
  const held = holderOf(call, item)
  if (held && held.owner !== call.openid) refuse('TAKEN', { params: { by: held.by, until: held.until } })
}

export function held(call: Call, name: string): NonNullable<Verification['held']> {
  return { owner: call.openid, by: name, until: new Date(call.now + HELD_MS).toISOString() }
}
