import type { LaunchFigures, WayPart } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { addDays, shanghaiDay } from '../calendar'
import { countsOn, grossMs, type Part, partsOf, type Way } from './way'

const HOUR = 3_600_000
const WITHIN = 48
/** What the article reports of the old way: four to five days. */
export const BASELINE = { from: 96, to: 120 }
const BOUNDS = [12, 24, 48, 72, 96] as const

const tenth = (n: number): number => Math.round(n * 10) / 10
const thousandth = (n: number): number => Math.round(n * 1000) / 1000
const mean = (of: readonly number[]): number => of.reduce((sum, n) => sum + n, 0) / of.length

/**
 * The value that at least `share` of the values do not exceed (nearest rank): always one that was measured. Throws a
 * RangeError for no value.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new RangeError('There is no percentile of nothing.')
  return found
}

function spread(hours: readonly number[]) {
  const at = (share: number) => tenth(percentile(hours, share))
  return { p50: at(0.5), p90: at(0.9), p95: at(0.95) }
}

const shareWithin = (hours: readonly number[]): number =>
  thousandth(hours.filter((one) => one <= WITHIN).length / hours.length)

/**
 * The figures of a board over launches decided from one day to another, both included, in Shanghai. Times are gross,
 * from the first submission to the approval; nothing is taken off for anybody's waiting.
 */
export function launchFigures(ways: readonly Way[], from: Day, to: Day): LaunchFigures {
  const decided = ways.filter((way) => {
    const day = countsOn(way, shanghaiDay)
    return day !== undefined && day >= from && day <= to
  })
  const approved = decided.filter(({ state }) => state === 'approved').map(measured)
  const figures = {
    from,
    to,
    launches: approved.length,
    refused: decided.filter(({ state }) => state === 'refused' || state === 'stopped').length,
    parts: partAverages(approved),
    categories: byCategory(approved),
    weeks: byWeek(approved, from),
    distribution: distributionOf(approved),
    baseline: BASELINE,
  }
  if (approved.length === 0) return figures
  const share = (of: (one: Measured) => boolean) => thousandth(approved.filter(of).length / approved.length)
  const hours = approved.map((one) => one.hours)
  return {
    ...figures,
    hours: spread(hours),
    clockHours: spread(approved.map((one) => one.clock)),
    within48: shareWithin(hours),
    greenAtFirst: share(({ way }) => way.lane === 'green' && way.version === 1),
    drawn: share(({ way }) => way.drawn),
    roundTrips: tenth(mean(approved.map(({ way }) => way.version - 1))),
  }
}

interface Measured {
  way: Way
  day: Day
  hours: number
  /** From the request on. */
  clock: number
  parts: Part[]
}

function measured(way: Way): Measured {
  const end = Date.parse(way.decidedAt ?? way.requestedAt)
  return {
    way,
    day: shanghaiDay(end),
    hours: grossMs(way, end) / HOUR,
    clock: (end - Date.parse(way.requestedAt)) / HOUR,
    parts: partsOf(way, end),
  }
}

export const PARTS: readonly [WayPart, Part['waited']][] = [
  ['assess', 'system'],
  ['mend', 'supplier'],
  ['verify', 'center'],
  ['ask', 'supplier'],
  ['review', 'platform'],
  ['answer', 'supplier'],
  ['decide', 'platform'],
]

function partAverages(approved: readonly Measured[]): LaunchFigures['parts'] {
  if (approved.length === 0) return []
  return PARTS.map(([part, waited]) => {
    const hours = approved.map(({ parts }) => (parts.find((one) => one.part === part)?.ms ?? 0) / HOUR)
    return { part, waited, hours: tenth(mean(hours)) }
  })
}

function byCategory(approved: readonly Measured[]): LaunchFigures['categories'] {
  return [...groups(approved, ({ way }) => way.categoryId)]
    .map(([id, [first, ...rest]]) => {
      const hours = [first, ...rest].map((one) => one.hours)
      const p50 = tenth(percentile(hours, 0.5))
      return { id, category: first.way.category, launches: hours.length, p50, within48: shareWithin(hours) }
    })
    .sort((a, b) => b.launches - a.launches || (a.id < b.id ? -1 : 1))
}

/** Weeks count from the first day of the time that was asked for. */
function byWeek(approved: readonly Measured[], from: Day): LaunchFigures['weeks'] {
  const weekOf = (day: Day): Day => {
    let week = from
    while (addDays(week, 7) <= day) week = addDays(week, 7)
    return week
  }
  return [...groups(approved, ({ day }) => weekOf(day))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, some]) => ({
      from: week,
      launches: some.length,
      within48: shareWithin(some.map((one) => one.hours)),
    }))
}

function distributionOf(approved: readonly Measured[]): LaunchFigures['distribution'] {
  const upTo = (bound: number) => approved.filter(({ hours }) => hours <= bound).length
  const bars = BOUNDS.map((bound, index) => ({
    upTo: bound,
    launches: upTo(bound) - (index === 0 ? 0 : upTo(BOUNDS[index - 1] as number)),
  }))
  return [...bars, { launches: approved.length - upTo(BOUNDS[BOUNDS.length - 1] as number) }]
}

function groups<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, [T, ...T[]]> {
  const found = new Map<string, [T, ...T[]]>()
  for (const one of all) {
    const group = found.get(keyOf(one))
    if (group) group.push(one)
    else found.set(keyOf(one), [one])
  }
  return found
}
