import type { Day } from '../../../typings/text'
import { day, type Fields, isRow, own, signed, text, texts } from './reading'
import type { Report } from './situation'

/** A fact that may be absent, but where anything else than `true` counts against the product. */
export const deniedBy = (value: unknown): boolean => value !== undefined && value !== true

/** Whatever was found out about a report being forged, short of a plain no, counts against the product. */
export const isFake = ({ fake }: Fields): boolean => fake !== undefined && fake !== false

/** `known`: what was found out about reports, by id. Each value is read where it is asked for. */
export const readReport = (row: Fields, known: unknown, today: Day): Report =>
  new ArrivedReport(row, known, today)

class ArrivedReport implements Report {
  readonly issued: Report['issued']
  readonly items: Report['items']
  private readonly row: Fields
  private readonly known: unknown

  constructor(row: Fields, known: unknown, today: Day) {
    this.row = row
    this.known = known
    const issued = day(row.issued)
    this.issued = issued && issued > today ? null : issued
    this.items = readItems(row.items)
  }

  get id() {
    return text(this.row.id)
  }
  /** Without an id of its own nothing that was found out about a report can be found again. */
  get number() {
    return this.id ? text(this.row.number) : null
  }
  get laboratory() {
    return text(this.row.laboratory)
  }
  /** A number that the register of laboratories does not have is none. */
  get cma() {
    return deniedBy(this.facts.accredited) ? undefined : text(this.row.cma)
  }
  get cnas() {
    return deniedBy(this.facts.accredited) ? undefined : text(this.row.cnas)
  }
  get namesMatch() {
    return this.row.namesMatch === true && !deniedBy(this.facts.namesMatch)
  }
  get fake() {
    return isFake(this.facts)
  }
  get documents() {
    return texts(this.row.documents)
  }
  private get facts() {
    return own(this.known, this.id)
  }
}

function readItems(value: unknown): Report['items'] {
  const items: Report['items'] = []
  if (!Array.isArray(value)) return items
  for (const item of value) {
    if (!isRow(item)) continue
    const { code, conclusion, parts } = item
    if (typeof code === 'string') items.push({ code, conclusion, value: signed(item.value), parts })
  }
  return items
}
