import type { Day } from '../../../typings/text'
import { addDays, shanghaiDay } from '../../domain/calendar'
import { countedDays } from '../board/days'
import { publishedMonthsOf } from '../board/months'
import { countStock, firstPlace, type StockPlace } from '../board/stock'
import type { Call } from '../onion/call'
import { boardDays, codeChanges, forces } from '../store/collections'
import { put, type Write } from '../store/writes'
import type { Job, Page, Step } from './job'

/** Days of one page: after a month without a timer the next one catches up at once. */
const DAYS = 31

/** First the days that are not final yet up to today, then the stock. */
type Place = { of: 'days'; from: Day } | ({ of: 'stock' } & StockPlace)

/**
 * Rolls up what the Centre's board shows, every hour: sums of each day, and what every code shows now. A day is counted
 * anew until it is over; then it is final. It begins late enough that what lapses at midnight has lapsed.
 */
export const board: Job = {
  name: 'board',
  from: 45,
  every: 60,
  async page({ call, day: today, cursor }: Step): Promise<Page> {
    const place: Place = cursor ? (JSON.parse(cursor) as Place) : await firstDay(call, today)
    const page: Page = { writes: [], tell: [], seen: 0, changed: 0, failed: [] }
    if (place.of === 'stock') {
      const { writes, seen, next } = await countStock(call, today, place)
      return {
        ...page,
        writes,
        seen,
        changed: writes.length,
        ...(next && { next: JSON.stringify({ of: 'stock', ...next } satisfies Place) }),
      }
    }
    const to = [addDays(place.from, DAYS - 1), today].sort()[0] ?? today
    const writes = await daysWritten(call, place.from, to, today)
    const next: Place = to < today ? { of: 'days', from: addDays(to, 1) } : { of: 'stock', ...firstPlace() }
    return { ...page, writes, changed: writes.length, next: JSON.stringify(next) }
  },
}

async function daysWritten(call: Call, from: Day, to: Day, today: Day): Promise<Write[]> {
  const counted = await countedDays(call, from, to)
  const rolled = counted.map((one) => ({ ...one, final: one.day < today, at: call.at }))
  const months = await publishedMonthsOf(call, rolled)
  return [...rolled.map((one) => put(boardDays, one.day, one)), ...months]
}

/** The day after the last final one; at the very beginning that of the first record that counts anywhere. */
async function firstDay(call: Call, today: Day): Promise<Place> {
  const [last] = await call.read.find(boardDays, {
    where: { final: true },
    order: { by: 'day', direction: 'desc' },
    limit: 1,
  })
  if (last) return { of: 'days', from: addDays(last.day, 1) }
  const oldest = { where: {}, order: { by: 'order', direction: 'asc' }, limit: 1 } as const
  const [change] = await call.read.find(codeChanges, oldest)
  const [force] = await call.read.find(forces, oldest)
  const days = [change?.at, force?.at].flatMap((at) => (at ? shanghaiDay(Date.parse(at)) : []))
  return { of: 'days', from: [...days, today].sort()[0] ?? today }
}
