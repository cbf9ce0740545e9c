import type { Day } from '../../../../typings/text'
import { isDay } from '../../calendar'
import { checkCma, checkCnas } from '../../identifiers'
import { type Fields, isRow, own } from '../reading'
import { deniedBy, isFake } from '../readReport'
import type { Rules } from '../rules'
import { type Arrived, daysFrom, OPEN, type Quick } from './arrived'
import { hasText, hasTexts, trimmed } from './texts'

/** The line of the reports: at least one is there, and every one that is there is good. */
export function quickReports(maxAgeDays: number, rules: Rules): Quick {
  const holds = reportHolds(maxAgeDays, rules)
  const missing = rules.has('R-MISSING')
  const named = rules.has('R-PRODUCT')
  return (arrived) => {
    const { name, reports } = arrived.dossier
    if (named && !hasText(name)) return OPEN
    let found = false
    if (Array.isArray(reports)) {
      for (const row of reports) {
        if (!isRow(row)) continue
        if (!holds(row, arrived)) return OPEN
        found = true
      }
    }
    return found || !missing ? 1 : OPEN
  }
}

/** Number, document, laboratory, the product's name, age, and nobody called it forged. */
function reportHolds(maxAgeDays: number, { has }: Rules) {
  const missing = has('R-MISSING')
  const laboratory = has('R-LAB')
  const product = has('R-PRODUCT')
  const fake = has('R-FAKE')
  const age = has('R-AGE')
  const oldest = daysFrom(-maxAgeDays)
  return (row: Fields, { facts, day }: Arrived): boolean => {
    const known = own(facts.reports, trimmed(row.id))
    return (
      !(fake && isFake(known)) &&
      !(product && (row.namesMatch !== true || deniedBy(known.namesMatch))) &&
      (!missing || (hasText(row.id) && hasText(row.number) && hasTexts(row.documents))) &&
      (!age || isWithin(row.issued, oldest(day), day)) &&
      (!laboratory ||
        (hasText(row.laboratory) && isAccredited(row.cma, row.cnas) && !deniedBy(known.accredited)))
    )
  }
}

const isWithin = (issued: unknown, oldest: Day, day: Day): boolean =>
  isDay(issued) && issued >= oldest && issued <= day

const isAccredited = (cma: unknown, cnas: unknown): boolean =>
  (hasText(cma) && checkCma(cma).ok) || (hasText(cnas) && checkCnas(cnas).ok)
