import { measuresOf } from '../../domain/board'
import { addDays } from '../../domain/calendar'
import type { Call } from '../onion/call'
import { boardDays, publishedMonths } from '../store/collections'
import type { RolledDay } from '../store/records'
import { put, type Write } from '../store/writes'

/** The months in which these days lie, summed up with the other days of the month. */
export async function publishedMonthsOf(call: Call, changed: readonly RolledDay[]): Promise<Write[]> {
  const months = [...new Set(changed.map(({ day }) => monthOf(day)))]
  return Promise.all(
    months.map(async (month) => {
      const stored = await call.read.many(boardDays, daysOf(month))
      const days = new Map(stored.map((one): [string, RolledDay] => [one.day, one]))
      for (const one of changed) if (monthOf(one.day) === month) days.set(one.day, one)
      return put(publishedMonths, month, { month, ...measuresOf([...days.values()]), at: call.at })
    }),
  )
}

const monthOf = (day: string): string => day.slice(0, 7)

function daysOf(month: string): string[] {
  const days: string[] = []
  for (let day = `${month}-01`; monthOf(day) === month; day = addDays(day, 1)) days.push(day)
  return days
}
