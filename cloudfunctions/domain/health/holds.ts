import type { Colour } from '../../../typings/assessment'
import type { HealthHold } from '../../../typings/contract'
import type { Day, Instant } from '../../../typings/text'
import { colourOf } from '../assessment'
import { daysBetween } from '../calendar'
import type { PersonFinding } from './findings'

/** A finding that holds a colour until its run of check-ins is done, or the Centre ends it. */
export interface Hold extends PersonFinding {
  source: HealthHold['source']
  at: Instant
  /** Normal check-ins in a row since it began. */
  run: number
}

/** What holds a person's colour, and how far the check-ins have come. */
export interface Standing {
  holds: readonly Hold[]
  /** `requirement|anchor` of what ended: it is not found again from the same facts. */
  served: readonly string[]
  lastCheckIn?: Day
  /** Whether the last check-in was without symptoms. */
  lastNormal?: boolean
}

export const FRESH: Standing = { holds: [], served: [] }

export const holdKey = ({ requirement, anchor }: Pick<PersonFinding, 'requirement' | 'anchor'>): string =>
  `${requirement}|${anchor}`

/** Any red hold is red, else any yellow is yellow, else green. */
export function standingColour({ holds }: Standing): Colour {
  return colourOf(holds)
}

/** A second symptom replaces the first: one run is counted. */
const REPLACED = new Set(['H-SYMPTOM', 'H-SYMPTOM-RED'])

/**
 * The standing with what was found now. A hold never ends because its finding went away: a correction of the form
 * cannot turn anybody green, only a run or the Centre can. What was served does not come back from the same facts.
 */
export function holdFindings(
  standing: Standing,
  findings: readonly PersonFinding[],
  source: HealthHold['source'],
  at: Instant,
): Standing {
  const known = new Set([...standing.holds.map(holdKey), ...standing.served])
  const fresh = findings.filter((finding) => !known.has(holdKey(finding)))
  if (fresh.length === 0) return standing
  const replaced = new Set(fresh.map(({ requirement }) => requirement).filter((id) => REPLACED.has(id)))
  const kept = standing.holds.filter(({ requirement }) => !replaced.has(requirement))
  return { ...standing, holds: [...kept, ...fresh.map((finding) => ({ ...finding, source, at, run: 0 }))] }
}

/** Whether the person has checked in on that day. */
export const checkedIn = ({ lastCheckIn }: Standing, day: Day): boolean =>
  lastCheckIn !== undefined && lastCheckIn >= day

/** The run of a hold as it stands on a day: a day without a check-in has broken it. */
export function runOn({ lastCheckIn }: Standing, { run }: Hold, day: Day): number {
  return lastCheckIn !== undefined && daysBetween(lastCheckIn, day) <= 1 ? run : 0
}

/**
 * One check-in of a day, which is a Shanghai day; a second one on it is refused before. A normal one adds to every run
 * and ends what has enough; a missed day has broken the runs, and a symptom sets them back to nothing.
 */
export function checkInOn(
  standing: Standing,
  day: Day,
  normal: boolean,
): { standing: Standing; ended: Hold[] } {
  const after = { ...standing, lastCheckIn: day, lastNormal: normal }
  if (!normal)
    return { standing: { ...after, holds: standing.holds.map((hold) => ({ ...hold, run: 0 })) }, ended: [] }
  const counted = standing.holds.map((hold) => ({ ...hold, run: runOn(standing, hold, day) + 1 }))
  const ended = counted.filter(({ needs, run }) => needs !== undefined && run >= needs)
  return { standing: endHolds({ ...after, holds: counted }, ended), ended }
}

/** The standing without some of its holds, which are served. */
export function endHolds(standing: Standing, ended: readonly Hold[]): Standing {
  if (ended.length === 0) return standing
  const keys = new Set(ended.map(holdKey))
  return {
    ...standing,
    holds: standing.holds.filter((hold) => !keys.has(holdKey(hold))),
    served: [...new Set([...standing.served, ...keys])].slice(-SERVED),
  }
}
/** Facts older than the last fifty have no period left. */
const SERVED = 50
