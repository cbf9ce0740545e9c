import type { KeyItem, Limit } from '../../../../typings/catalog'
import { needsFigure, reachesBelowZero } from '../limit'
import { type Fields, isRow } from '../reading'
import { OPEN, type Quick } from './arrived'

/** A figure that is finite and within its limit is from `low` to `high`. */
interface Span {
  low: number
  high: number
}

interface Asked extends Span {
  code: string
  /** Its bit among those with which the items are ticked off. */
  bit: number
  epidemic: boolean
  needsFigure: boolean
  parts: (Span & { code: string })[] | undefined
}

/** As many items as an integer has bits. */
const MOST = 30

/** The lines of the key items: a result of each that is asked, and every result of any of them good. */
export function quickItems(items: readonly KeyItem[]): Quick {
  const all = items.map(compiled)
  const byCode = new Map(all.map((one) => [one.code, one]))
  // A code that stands twice would be ticked off once.
  if (all.length > MOST || byCode.size < all.length) return () => OPEN
  const everyDay = all.filter(({ epidemic }) => !epidemic)
  const bits = (some: readonly Asked[]) => some.reduce((sum, { bit }) => sum | bit, 0)
  const inEpidemic = { bits: bits(all), lines: all.length }
  const daily = { bits: bits(everyDay), lines: everyDay.length }
  return ({ dossier, facts }) => {
    const normal = facts.mode === 'normal'
    let seen = 0
    let place = 0
    if (!Array.isArray(dossier.reports)) return OPEN
    for (const report of dossier.reports) {
      if (!isRow(report) || !Array.isArray(report.items)) continue
      for (const result of report.items) {
        if (!isRow(result)) continue
        // Results mostly stand in the order in which they are asked for.
        const next = all[place++]
        const asked = next?.code === result.code ? next : byCode.get(result.code as string)
        if (!asked) continue
        if (!holds(asked, result)) return OPEN
        // Outside the epidemic mode its items are asked only where there is a figure to hold against them.
        if (!asked.epidemic || !normal) seen |= asked.bit
        else if (result.value) return OPEN
      }
    }
    const { bits, lines } = normal ? daily : inEpidemic
    return seen === bits ? lines : OPEN
  }
}

function compiled(item: KeyItem, place: number): Asked {
  return {
    code: item.code,
    bit: 1 << place,
    epidemic: item.mode === 'epidemic',
    needsFigure: needsFigure(item),
    // Below zero only where the limit reaches there; elsewhere it is a typing fault.
    ...spanOf(item.limit, reachesBelowZero(item) ? -Number.MAX_VALUE : 0),
    parts: item.parts?.map(({ code, limit }) => ({ code, ...spanOf(limit, 0) })),
  }
}

function spanOf(limit: Limit, least: number): Span {
  const high = Number.MAX_VALUE
  switch (limit.op) {
    case 'min':
      return { low: Math.max(least, limit.value), high }
    case 'max':
      return { low: least, high: limit.value }
    case 'range':
      return { low: Math.max(least, limit.low), high: limit.high }
    case 'none':
      return { low: least, high: 0 }
    case 'pass':
      return { low: least, high }
  }
}

const isWithin = (value: unknown, { low, high }: Span): boolean =>
  typeof value === 'number' && value >= low && value <= high

/** The laboratory's word, a figure where one is needed, and each figure within its limit. */
function holds(asked: Asked, { conclusion, parts, value }: Fields): boolean {
  if (conclusion !== 'pass') return false
  if (value === undefined ? asked.needsFigure : !isWithin(value, asked)) return false
  return !asked.parts || parts === undefined || partsHold(asked.parts, parts)
}

/** Where none of an item's parts is given, the laboratory's word on the whole stands; where one is, each is needed. */
function partsHold(asked: readonly (Span & { code: string })[], stated: unknown): boolean {
  if (!isRow(stated)) return false
  if (Object.keys(stated).length === 0) return true
  for (const part of asked) {
    if (!Object.hasOwn(stated, part.code) || !isWithin(stated[part.code], part)) return false
  }
  return true
}
