/** The Centre's board out of what the timers rolled up. */
import type { BoardStock, CenterBoard } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { addedUp, countOf, launchFiguresOf, measuresOf, spreadOf } from '../../domain/board'
import { addDays } from '../../domain/calendar'
import type { Call } from '../onion/call'
import { boardDays, boardStocks, verifications } from '../store/collections'
import type { RolledDay, RolledStock } from '../store/records'
import { queueFigures } from '../verification/figures'

/** The days of the span, in three readings at the most; only the queue of the verifications is counted now. */
export async function centerBoard(call: Call, from: Day, to: Day): Promise<CenterBoard> {
  const span: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) span.push(day)
  const days = (await call.read.many(boardDays, span)).sort((a, b) => (a.day < b.day ? -1 : 1))
  const byDay = new Map(days.map((one) => [one.day, one]))
  const [stock] = await call.read.find(boardStocks, {
    where: {},
    order: { by: 'day', direction: 'desc' },
    limit: 1,
  })
  const { measures, appeals } = measuresOf(days)
  const asOf = days.map(({ at }) => at).sort()[days.length - 1]
  return {
    from,
    to,
    ...(stock && { stock: stockView(stock) }),
    issued: days.reduce((sum, { issued }) => sum + issued, 0),
    days: span.map((day) => ({
      day,
      issued: byDay.get(day)?.issued ?? 0,
      verified: byDay.get(day)?.verified ?? 0,
    })),
    toGreen: toGreen(days),
    launches: launchFiguresOf(days, from, to),
    verification: await verificationNow(call),
    measures: measureRows(measures),
    appeals,
    ...(asOf && { asOf }),
  }
}

function toGreen(days: readonly RolledDay[]): CenterBoard['toGreen'] {
  const tally = addedUp(days.map((one) => one.toGreen))
  return { products: countOf(tally), ...spreadOf(tally) }
}

async function verificationNow(call: Call): Promise<CenterBoard['verification']> {
  const { overDay, overThreeDays } = await queueFigures(call)
  return {
    open: await call.read.count(verifications, { open: true }),
    overdue: await call.read.count(verifications, { open: true, order: { before: call.at } }),
    overDay,
    overThreeDays,
    asOf: call.at,
  }
}

/** Kinds with anything at all, by name. */
export function measureRows(measures: RolledDay['measures']): CenterBoard['measures'] {
  return Object.entries(measures)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, counts]) => ({ kind, counts }))
}

function stockView({ colours, categories, suppliers, blocks, at }: RolledStock): BoardStock {
  const total = (of: Record<string, number>) => Object.values(of).reduce((sum, count) => sum + count, 0)
  return {
    colours,
    categories: Object.values(categories).sort((a, b) => total(b.colours) - total(a.colours)),
    suppliers,
    blocks: Object.entries(blocks)
      .map(([requirement, count]) => ({ requirement, suppliers: count }))
      .sort((a, b) => b.suppliers - a.suppliers || (a.requirement < b.requirement ? -1 : 1)),
    asOf: at,
  }
}
