import type { Day } from '../../../typings/text'
import { day, type Fields, own, rows, signed, text, texts } from './reading'
import type { Report } from './situation'

/** A fact that may be absent, but where anything else than `true` counts against the product. */
export const deniedBy = (value: unknown): boolean => value !== undefined && value !== true

/** Whatever was found out about a report being forged, short of a plain no, counts against the product. */
export const isFake = ({ fake }: Fields): boolean => fake !== undefined && fake !== false

/** `known`: what was found out about reports, by id. */
export function readReport(row: Fields, known: unknown, today: Day): Report {
  const id = text(row.id)
  const facts = own(known, id)
  const issued = day(row.issued)
  return {
    id,
    // Without an id of its own nothing that was found out about a report can be found again.
    number: id ? text(row.number) : null,
    laboratory: text(row.laboratory),
    cma: text(row.cma),
    cnas: text(row.cnas),
    issued: issued && issued > today ? null : issued,
    namesMatch: row.namesMatch === true && !deniedBy(facts.namesMatch),
    fake: isFake(facts),
    items: readItems(row.items),
    documents: texts(row.documents),
  }
}

function readItems(value: unknown): Report['items'] {
  const items: Report['items'] = []
  for (const item of rows(value)) {
    const { code, conclusion, parts } = item
    if (typeof code === 'string') items.push({ code, conclusion, value: signed(item.value), parts })
  }
  return items
}
