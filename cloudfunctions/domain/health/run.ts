import type { HealthCode, HealthRunDay } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { addDays } from '../calendar'
import { checkedIn, runOn, type Standing } from './holds'

/** The run that takes longest, as the calendar shows it. Undefined while green, or where only the Centre ends a hold. */
export function runView(standing: Standing, today: Day): HealthCode['run'] {
  const runs = standing.holds.flatMap((hold) =>
    hold.needs === undefined ? [] : [{ needs: hold.needs, done: runOn(standing, hold, today) }],
  )
  // Where the Centre has to end one of them, no day can be promised.
  if (runs.length < standing.holds.length || runs.length === 0) return undefined
  const longest = runs.reduce((a, b) => (b.needs - b.done > a.needs - a.done ? b : a))
  const { done, needs } = longest
  const checkedInToday = checkedIn(standing, today)
  const first = addDays(today, checkedInToday ? 1 - done : -done)
  const begins = checkedInToday && done === 0 ? addDays(today, 1) : first
  const greenOn = addDays(begins, needs - 1)
  return {
    done,
    needs,
    greenOn,
    days: [...before(standing, begins), ...squares(begins, needs, done, today)],
    dueToday: !checkedInToday,
    checkedInToday,
  }
}

function squares(begins: Day, needs: number, done: number, today: Day): HealthRunDay[] {
  return Array.from({ length: needs }, (_, n) => {
    const day = addDays(begins, n)
    if (n < done) return { day, state: 'normal' }
    return { day, state: day === today ? 'due' : 'ahead' }
  })
}

/** The day that broke the run before, so that nobody has to guess why it began anew. */
function before({ lastCheckIn, lastNormal }: Standing, begins: Day): HealthRunDay[] {
  const day = addDays(begins, -1)
  if (lastCheckIn === undefined || lastCheckIn > day) return []
  if (lastCheckIn < day) return [{ day, state: 'missed' }]
  return lastNormal === false ? [{ day, state: 'symptoms' }] : []
}
