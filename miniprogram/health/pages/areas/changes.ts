import type { HealthArea } from '../../../../typings/contract'
import type { Day } from '../../../../typings/text'

export type AreaState = 'inForce' | 'ahead' | 'ended'

export const stateOf = ({ from, until }: HealthArea, today: Day): AreaState =>
  from > today ? 'ahead' : until !== undefined && until < today ? 'ended' : 'inForce'

const ORDER: Record<AreaState, number> = { inForce: 0, ahead: 1, ended: 2 }
/** What counts today first, then by region. */
export function sorted(areas: readonly HealthArea[], today: Day): HealthArea[] {
  return [...areas].sort(
    (one, other) =>
      ORDER[stateOf(one, today)] - ORDER[stateOf(other, today)] || one.region.localeCompare(other.region),
  )
}

const same = (one: HealthArea, other: HealthArea) =>
  one.level === other.level && one.from === other.from && one.until === other.until

/** How a new list differs from the one in force. A region may stand there more than once, with other days. */
export function changesOf(before: readonly HealthArea[], after: readonly HealthArea[]) {
  const kept = after.filter((area) => before.some((one) => one.region === area.region && same(one, area)))
  const known = new Set(before.map(({ region }) => region))
  const changed = after.filter((area) => known.has(area.region) && !kept.includes(area)).length
  const added = after.filter(({ region }) => !known.has(region)).length
  const left = new Set(after.map(({ region }) => region))
  const removed = before.filter(({ region }) => !left.has(region)).length
  const any = added + changed + removed > 0 || before.length !== after.length
  return { counts: { added, changed, removed }, any }
}
