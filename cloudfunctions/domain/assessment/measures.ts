import type { Capacity } from '../../../typings/catalog'
import type { CapacityFigures } from '../../../typings/dossier'

/** A figure that the company declares, and how its limit is held against it. */
export interface DeclaredFigure {
  id: 'S-SHIP48' | 'S-ONTIME' | 'S-DAMAGE' | 'O-SVC' | 'O-DISPUTE' | 'P-STAFF'
  figure: keyof CapacityFigures
  capacity: Capacity
  op: 'min' | 'max'
  /** The figure is shown divided by this: hundredths of a percent as percent. */
  scale: 1 | 100
  /** Above this it cannot be read: no share is more than the whole. */
  most?: number
  shown: 'fact.hours' | 'fact.percent'
}

const hours = { op: 'max', scale: 1, shown: 'fact.hours' } as const
const percent = { op: 'min', scale: 1, most: 100, shown: 'fact.percent' } as const
const bp = { op: 'max', scale: 100, most: 10_000, shown: 'fact.percent' } as const

/** `epidemic` figures are asked only in that mode. */
export const declaredFigures: Record<'daily' | 'epidemic', readonly DeclaredFigure[]> = {
  daily: [
    { id: 'S-SHIP48', figure: 'dispatchP90Hours', capacity: 'shipment', ...hours },
    { id: 'S-ONTIME', figure: 'onTimePct', capacity: 'shipment', ...percent },
    { id: 'S-DAMAGE', figure: 'damageBp', capacity: 'shipment', ...bp },
    { id: 'O-SVC', figure: 'replyHours', capacity: 'operational', ...hours },
    { id: 'O-DISPUTE', figure: 'disputeBp', capacity: 'operational', ...bp },
  ],
  epidemic: [{ id: 'P-STAFF', figure: 'staffPct', capacity: 'production', ...percent }],
}
