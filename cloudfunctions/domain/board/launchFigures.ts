import type { LaunchFigures } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { addDays } from '../calendar'
import { BASELINE, PARTS } from '../launch/figures'
import { BOUNDS, type LaunchDay } from './launchDay'
import { addedUp, spreadOf, tallyPercentile } from './tally'

const HOUR_MS = 3_600_000
const tenth = (n: number): number => Math.round(n * 10) / 10
const thousandth = (n: number): number => Math.round(n * 1000) / 1000

/**
 * The same figures as `launchFigures` gives for every launch by itself, from the sums of days: `days` holds those of the
 * span that have any, both ends included.
 */
export function launchFiguresOf(
  days: readonly { day: Day; launches: LaunchDay }[],
  from: Day,
  to: Day,
): LaunchFigures {
  const sums = days.map((one) => one.launches)
  const total = (of: (one: LaunchDay) => number) => sums.reduce((sum, one) => sum + of(one), 0)
  const launches = total((one) => one.launches)
  const figures = {
    from,
    to,
    launches,
    refused: total((one) => one.refused),
    parts: launches === 0 ? [] : PARTS.map(([part, waited]) => ({ part, waited, hours: averageOf(part) })),
    categories: categoriesOf(sums),
    weeks: weeksOf(days, from),
    distribution: barsOf(sums),
    baseline: BASELINE,
  }
  const hours = spreadOf(addedUp(sums.map((one) => one.hours)))
  const clockHours = spreadOf(addedUp(sums.map((one) => one.clock)))
  if (!hours || !clockHours) return figures
  return {
    ...figures,
    hours,
    clockHours,
    within48: thousandth(total((one) => one.within48) / launches),
    greenAtFirst: thousandth(total((one) => one.greenAtFirst) / launches),
    drawn: thousandth(total((one) => one.drawn) / launches),
    roundTrips: tenth(total((one) => one.roundTrips) / launches),
  }

  function averageOf(part: (typeof PARTS)[number][0]): number {
    return tenth(total((one) => one.parts[part] ?? 0) / launches / HOUR_MS)
  }
}

function categoriesOf(sums: readonly LaunchDay[]): LaunchFigures['categories'] {
  const ids = new Set(sums.flatMap(({ categories }) => Object.keys(categories)))
  return [...ids]
    .map((id) => {
      const some = sums.flatMap(({ categories }) => categories[id] ?? [])
      const launches = some.reduce((sum, one) => sum + one.launches, 0)
      const within = some.reduce((sum, one) => sum + one.within48, 0)
      return {
        id,
        category: some[0]?.category ?? { zh: id, en: id },
        launches,
        p50: tallyPercentile(addedUp(some.map((one) => one.hours)), 0.5),
        within48: thousandth(within / launches),
      }
    })
    .sort((a, b) => b.launches - a.launches || (a.id < b.id ? -1 : 1))
}

/** Weeks count from the first day of the span; one without a launch is left out. */
function weeksOf(days: readonly { day: Day; launches: LaunchDay }[], from: Day): LaunchFigures['weeks'] {
  const weeks = new Map<Day, { launches: number; within: number }>()
  for (const { day, launches } of days) {
    let week = from
    while (addDays(week, 7) <= day) week = addDays(week, 7)
    const sum = weeks.get(week) ?? { launches: 0, within: 0 }
    weeks.set(week, { launches: sum.launches + launches.launches, within: sum.within + launches.within48 })
  }
  return [...weeks]
    .filter(([, { launches }]) => launches > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, { launches, within }]) => ({
      from: week,
      launches,
      within48: thousandth(within / launches),
    }))
}

function barsOf(sums: readonly LaunchDay[]): LaunchFigures['distribution'] {
  const at = (index: number) => sums.reduce((sum, { bars }) => sum + (bars[index] ?? 0), 0)
  return [...BOUNDS.map((upTo, index) => ({ upTo, launches: at(index) })), { launches: at(BOUNDS.length) }]
}
