import type { HealthBoard } from '../../../typings/contract'
import { addDays, shanghaiDay } from '../../domain/calendar'
import { districts, HISTORIC } from '../../domain/health'
import type { Call } from '../onion/call'
import {
  healthAppeals,
  healthCheckIns,
  healthFigures,
  healthPasses,
  healthPeople,
} from '../store/collections'
import type { HealthFigures } from '../store/records'

export const NOW = 'now'
const DAYS = 14
const COLOURS = ['green', 'yellow', 'red'] as const
const ELSEWHERE = { code: 'other', name: { zh: '杭州市外', en: 'Outside Hangzhou' } }

/** The board as the timer last counted it; counted now where it never was. */
export async function boardView(call: Call): Promise<HealthBoard> {
  const stored = await call.read.one(healthFigures, NOW)
  const { at: asOf, ...figures } = stored ?? (await countFigures(call))
  const { issued, colours, checkIns, regions, perDay, gates, appeals } = figures
  return { asOf, issued, colours, checkIns, regions, perDay, gates, appeals, historic: HISTORIC }
}

/** Counts by indexes, district by district: nothing of a person is read. */
export async function countFigures(call: Call): Promise<HealthFigures> {
  const { read } = call
  const today = shanghaiDay(call.now)
  const coloursOf = async (where: { district?: string }): Promise<HealthBoard['colours']> => {
    const counts = await Promise.all(COLOURS.map((colour) => read.count(healthPeople, { ...where, colour })))
    const [green = 0, yellow = 0, red = 0] = counts
    return { green, yellow, red }
  }
  const regions = await Promise.all(
    [...districts, ELSEWHERE].map(async ({ code, name }) => {
      const colours = await coloursOf({ district: code })
      return { code, name, issued: sum(colours), colours }
    }),
  )
  const perDay = await Promise.all(
    Array.from({ length: DAYS }, async (_, n) => {
      const day = addDays(today, n - DAYS + 1)
      return { day, issued: await read.count(healthPeople, { declaredOn: day }) }
    }),
  )
  const passes = await Promise.all(COLOURS.map((colour) => read.count(healthPasses, { day: today, colour })))
  const [done, waiting, open, overdue] = await Promise.all([
    read.count(healthCheckIns, { day: today }),
    read.count(healthPeople, { running: true, checkedInOn: { before: today } }),
    read.count(healthAppeals, { open: true }),
    read.count(healthAppeals, { open: true, order: { before: call.at } }),
  ])
  const colours = regions.reduce(
    (all, { colours: { green, yellow, red } }) => ({
      green: all.green + green,
      yellow: all.yellow + yellow,
      red: all.red + red,
    }),
    { green: 0, yellow: 0, red: 0 },
  )
  return {
    at: call.at,
    issued: sum(colours),
    colours,
    checkIns: { due: done + waiting, done },
    regions,
    perDay,
    gates: { passed: passes[0] ?? 0, refused: (passes[1] ?? 0) + (passes[2] ?? 0) },
    appeals: { open, overdue },
  }
}

const sum = ({ green, yellow, red }: HealthBoard['colours']): number => green + yellow + red
