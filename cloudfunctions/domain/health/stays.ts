import type { HealthArea } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { daysBetween } from '../calendar'
import type { Situation } from './situation'

export interface Stay {
  area: HealthArea
  /** Last day there while the area was listed. */
  left: Day
  /** Days since then; 0 and less while there. */
  ago: number
}

/** `420000` is all of Hubei, `420100` Wuhan, `420106` one of its districts. */
const within = (region: string, area: string): boolean => region.startsWith(area.replace(/(?:00){1,2}$/, ''))

/** The stays in listed areas, each counted until the person left or the area was taken off the list. */
export function staysIn(level: HealthArea['level'], { areas, stated, day }: Situation): Stay[] {
  return stated.journeys.flatMap(({ region, from, to }) =>
    areas
      .filter((area) => area.level === level && within(region.code, area.region))
      .filter((area) => area.from <= to && (area.until === undefined || area.until >= from))
      .map((area) => {
        const left = area.until !== undefined && area.until < to ? area.until : to
        return { area, left, ago: daysBetween(left, day) }
      }),
  )
}

/** The latest one of each area: two journeys to one place are one reason. */
export function latest(stays: readonly Stay[]): Stay[] {
  const byArea = new Map<string, Stay>()
  for (const stay of stays) {
    const known = byArea.get(stay.area.region)
    if (!known || known.left < stay.left) byArea.set(stay.area.region, stay)
  }
  return [...byArea.values()]
}
