/** What happened on some days, counted from the records themselves. */
import type { Day, Instant } from '../../../typings/text'
import { eventTypesOf } from '../../domain/appeal'
import { type BoardDay, emptyBoardDay, tallied, withLaunch, withMeasure } from '../../domain/board'
import { addDays, shanghaiDay } from '../../domain/calendar'
import { forceState } from '../../domain/force'
import { midnight } from '../code/outlook'
import { requestOf } from '../force/measure'
import { wayOf } from '../launch/waits'
import type { Call } from '../onion/call'
import { appeals, codeChanges, forces, launches, verifications } from '../store/collections'
import type { CodeChange } from '../store/records'
import { through } from './through'

/** Products whose history is read at the same time. */
const AT_ONCE = 25

type Days = Map<Day, BoardDay>

/** The days from one to another, both included, those without anything among them. */
export async function countedDays(call: Call, from: Day, to: Day): Promise<BoardDay[]> {
  const days: Days = new Map()
  for (let day = from; day <= to; day = addDays(day, 1)) days.set(day, emptyBoardDay(day))
  const span = { since: midnight(from), until: midnight(addDays(to, 1)) }
  await countChanges(call, days, span)
  await countLaunches(call, days, span)
  await countMeasures(call, days, span)
  await countAppeals(call, days, span)
  await countVerified(call, days)
  return [...days.values()]
}

interface Span {
  since: Instant
  until: Instant
}

/** Changes the day in which an instant lies. */
function on(days: Days, at: Instant, change: (day: BoardDay) => BoardDay): void {
  const day = days.get(shanghaiDay(Date.parse(at)))
  if (day) days.set(day.day, change(day))
}

/** The instant with which an order begins. */
const instantOf = ({ order }: { order: string }): Instant => order.split('|')[0] ?? ''

async function countChanges(call: Call, days: Days, span: Span): Promise<void> {
  const greens: CodeChange[] = []
  for await (const change of through(call, codeChanges, { by: 'order', where: {}, ...span })) {
    if (!change.from) on(days, change.at, (day) => ({ ...day, issued: day.issued + 1 }))
    if (change.to === 'green') greens.push(change)
  }
  for (let start = 0; start < greens.length; start += AT_ONCE) {
    const some = greens.slice(start, start + AT_ONCE)
    const spans = await Promise.all(some.map((change) => toFirstGreen(call, change)))
    for (const [index, ms] of spans.entries())
      if (ms !== undefined)
        on(days, some[index]?.at ?? '', (day) => ({ ...day, toGreen: tallied(day.toGreen, ms) }))
  }
}

/** Milliseconds from the first verdict to this green; undefined when the product was green before. */
async function toFirstGreen(call: Call, change: CodeChange): Promise<number | undefined> {
  const { productId, at, order } = change
  if (!change.from) return 0
  const first = (where: { to?: 'green' }) =>
    call.read.find(codeChanges, {
      where: { productId, ...where },
      order: { by: 'order', direction: 'asc' },
      limit: 1,
    })
  const [[issued], [green]] = await Promise.all([first({}), first({ to: 'green' })])
  return issued && green?.order === order ? Date.parse(at) - Date.parse(issued.at) : undefined
}

async function countLaunches(call: Call, days: Days, span: Span): Promise<void> {
  const where = { awaits: 'nobody' as const }
  for await (const launch of through(call, launches, { by: 'order', where, ...span })) {
    const { decidedAt = '' } = launch
    on(days, decidedAt, (day) => ({ ...day, launches: withLaunch(day.launches, wayOf(launch)) }))
  }
}

/** A measure counts on the day on which it was decided, or lapsed: `order` begins with that instant. */
async function countMeasures(call: Call, days: Days, span: Span): Promise<void> {
  for await (const force of through(call, forces, { by: 'order', where: {}, ...span })) {
    const ended = forceState(requestOf(force), call.now)
    if (ended !== 'waiting')
      on(days, instantOf(force), (day) => ({
        ...day,
        measures: withMeasure(day.measures, force.kind, ended),
      }))
  }
}

async function countAppeals(call: Call, days: Days, span: Span): Promise<void> {
  const add = (at: Instant, name: keyof BoardDay['appeals']) =>
    on(days, at, (day) => ({ ...day, appeals: { ...day.appeals, [name]: day.appeals[name] + 1 } }))
  for await (const { finding, at } of through(call, appeals, { by: 'listed', where: {}, ...span }))
    if (eventTypesOf(finding.requirement).length > 0) add(at, 'made')
  for await (const appeal of through(call, appeals, { by: 'order', where: { open: false }, ...span })) {
    const { finding, outcome } = appeal
    if (outcome && eventTypesOf(finding.requirement).length > 0) add(instantOf(appeal), outcome)
  }
}

/** By an index alone; days after which nothing was decided cost nothing. */
async function countVerified(call: Call, days: Days): Promise<void> {
  const since = (day: Day) =>
    call.read.count(verifications, { open: false, closedAt: { from: midnight(day) } })
  const [first] = days.keys()
  if (!first) return
  let left = await since(first)
  for (const day of days.keys()) {
    if (left === 0) return
    const after = await since(addDays(day, 1))
    const verified = left - after
    on(days, midnight(day), (one) => ({ ...one, verified }))
    left = after
  }
}
