import { daysBetween } from '../../calendar'
import type { PersonKind } from '../findings'

/** Kind `overseas`: entered from abroad less than 14 days ago. Without a day of entry it counts from the declaration. */
export const overseas: PersonKind =
  ({ has, limit, raise }) =>
  ({ stated, since, day }) => {
    if (!has('H-OVERSEAS') || !stated.overseas) return []
    const entered = stated.enteredOn ?? since.overseas
    if (daysBetween(entered, day) >= limit('H-OVERSEAS')) return []
    return raise({ reason: ['H-OVERSEAS', { entered }], anchor: entered })
  }
