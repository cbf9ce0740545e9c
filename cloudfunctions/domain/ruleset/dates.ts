/** From when a version holds. Whole days in Shanghai: a day has exactly one version, from its midnight on. */
import type { Day } from '../../../typings/text'
import { addDays, isDay, shanghaiDay } from '../calendar'

const HOUR_MS = 3_600_000
/** Notice that suppliers have, and the most that anybody plans ahead. */
export const NOTICE_HOURS = 48
export const MOST_DAYS_AHEAD = 14

export interface Dated {
  version: string
  from: Day
}

/** The days on which a version that is approved at `now` (ms) may start. */
export function startDays(now: number): { ordinary: Day; emergency: Day; last: Day } {
  const today = shanghaiDay(now)
  const ready = shanghaiDay(now + NOTICE_HOURS * HOUR_MS)
  // A day that has begun when the notice ends is too soon, unless the notice ends exactly with its midnight.
  const ordinary = midnightOf(ready) >= now + NOTICE_HOURS * HOUR_MS ? ready : addDays(ready, 1)
  return { ordinary, emergency: addDays(today, 1), last: addDays(today, MOST_DAYS_AHEAD) }
}

export type StartFault = 'rule.day' | 'rule.tooSoon' | 'rule.tooLate' | 'rule.beforePrevious'

/**
 * What is wrong with a start day, for an approval at `now` (ms). Today is never possible: it has its version. `previous`:
 * the day on which the newest version starts; a version may replace a coming one from the same day on.
 */
export function startFault(
  from: Day,
  now: number,
  previous: Day,
  emergency: string | undefined,
): StartFault | undefined {
  if (!isDay(from)) return 'rule.day'
  const days = startDays(now)
  if (from < (emergency ? days.emergency : days.ordinary)) return 'rule.tooSoon'
  if (from > days.last) return 'rule.tooLate'
  return from < previous ? 'rule.beforePrevious' : undefined
}

/** The version in force on a day: the newest that has started; before any has, the first. */
export function versionOn<V extends Dated>(versions: readonly [V, ...V[]], day: Day): V {
  let found = versions[0]
  for (const one of versions) if (one.from <= day && isNewer(one, found)) found = one
  return found
}

/** The first day after `day` on which another version is in force. */
export function nextStart(versions: readonly [Dated, ...Dated[]], day: Day): Day | undefined {
  const current = versionOn(versions, day)
  return versions
    .filter((one) => one.from > day && isNewer(one, current))
    .map(({ from }) => from)
    .sort()[0]
}

export function newest<V extends Dated>(versions: readonly [V, ...V[]]): V {
  return versions.reduce((a, b) => (isNewer(b, a) ? b : a))
}

/** The number after the newest one. */
export function nextVersion(versions: readonly [Dated, ...Dated[]]): string {
  return String(Number(newest(versions).version) + 1)
}

const isNewer = (a: Dated, b: Dated) => Number(a.version) > Number(b.version)
const midnightOf = (day: Day) => Date.parse(`${day}T00:00:00+08:00`)
