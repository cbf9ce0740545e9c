import type { WayPart } from '../../../typings/contract'
import type { Text } from '../../../typings/text'
import { grossMs, partsOf, type Way } from '../launch/way'
import { type Tally, tallied } from './tally'

const HOUR_MS = 3_600_000
/** Bounds of the distribution in hours; the last bar is what took longer. */
export const BOUNDS = [12, 24, 48, 72, 96] as const
export const WITHIN_HOURS = 48

interface Measured {
  launches: number
  within48: number
  hours: Tally
}

/** Launches that were decided on one day, as sums: several of them can be added up. */
export interface LaunchDay extends Measured {
  refused: number
  /** From the request to the approval. */
  clock: Tally
  /** How many took at most each of the bounds; the last one counts the rest. */
  bars: number[]
  /** Milliseconds of all approved launches together. */
  parts: Partial<Record<WayPart, number>>
  greenAtFirst: number
  drawn: number
  roundTrips: number
  categories: Record<string, Measured & { category: Text }>
}

export function noLaunches(): LaunchDay {
  const bars = [...BOUNDS, 0].map(() => 0)
  const measured = { launches: 0, within48: 0, hours: {} }
  return {
    ...measured,
    refused: 0,
    clock: {},
    bars,
    parts: {},
    greenAtFirst: 0,
    drawn: 0,
    roundTrips: 0,
    categories: {},
  }
}

/** The day with one more decided launch. One that was cancelled counts nowhere. */
export function withLaunch(day: LaunchDay, way: Way): LaunchDay {
  if (way.state === 'refused' || way.state === 'stopped') return { ...day, refused: day.refused + 1 }
  if (way.state !== 'approved' || !way.decidedAt) return day
  const end = Date.parse(way.decidedAt)
  const ms = grossMs(way, end)
  const bar = BOUNDS.findIndex((bound) => ms <= bound * HOUR_MS)
  const parts = { ...day.parts }
  for (const { part, ms: took } of partsOf(way, end)) parts[part] = (parts[part] ?? 0) + took
  const before = day.categories[way.categoryId]
  return {
    ...measuredWith(day, ms),
    refused: day.refused,
    clock: tallied(day.clock, end - Date.parse(way.requestedAt)),
    bars: day.bars.map((count, index) => count + (index === (bar < 0 ? BOUNDS.length : bar) ? 1 : 0)),
    parts,
    greenAtFirst: day.greenAtFirst + (way.lane === 'green' && way.version === 1 ? 1 : 0),
    drawn: day.drawn + (way.drawn ? 1 : 0),
    roundTrips: day.roundTrips + way.version - 1,
    categories: {
      ...day.categories,
      [way.categoryId]: { category: way.category, ...measuredWith(before, ms) },
    },
  }
}

function measuredWith(before: Measured | undefined, ms: number): Measured {
  return {
    launches: (before?.launches ?? 0) + 1,
    within48: (before?.within48 ?? 0) + (ms <= WITHIN_HOURS * HOUR_MS ? 1 : 0),
    hours: tallied(before?.hours ?? {}, ms),
  }
}
