import { isRow, own } from '../reading'
import type { Rules } from '../rules'
import { OPEN, type Quick } from './arrived'
import { trimmed } from './texts'

/** The line of the partnerships: no end of one that somebody confirmed, or simply none of them. */
export function quickPartnerships({ has }: Rules): Quick {
  const none = has('W-NONE') ? OPEN : 1
  return ({ dossier, facts }) => {
    // Something was verified, or cannot be read.
    if (facts.removals !== undefined) return OPEN
    if (!Array.isArray(dossier.partnerships)) return none
    let found = false
    for (const row of dossier.partnerships) {
      if (!isRow(row)) continue
      found = true
      const { ended } = row
      if (ended === undefined || ended === '') continue
      if (own(facts.partnerships, trimmed(row.id)).verified === true) return OPEN
    }
    return found ? 1 : none
  }
}
