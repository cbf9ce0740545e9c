/**
 * Whether the rules for the time of an epidemic hold, as an instance of a function knows it: read half a minute ago at
 * the longest. A switch has every code judged again only after every instance has noticed (see `SETTLED`).
 */
import type { Facts } from '../../../typings/assessment'
import { ports } from '../onion/ports'
import type { Reader } from '../store/database'
import { settingOf } from './inForce'

/** Milliseconds for which an instance does not look again. */
const FRESH_MS = 30_000

let known: { at: number; mode: Facts['mode'] } | undefined

/** Looks again when what is known may be old. */
export async function freshMode(read: Reader): Promise<void> {
  const now = ports.now()
  if (known && now >= known.at && now - known.at < FRESH_MS) return
  const { on } = await settingOf(read, 'epidemic')
  known = { at: now, mode: on ? 'epidemic' : 'normal' }
}

/** For what is judged now. Whoever judges has read papers before, and with them this. */
export function modeNow(): Facts['mode'] {
  return known?.mode ?? 'normal'
}
