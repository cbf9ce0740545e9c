import type { KeyItem } from '../../../../typings/catalog'
import { breachOf, needsFigure, reachesBelowZero } from '../limit'
import { type Fields, figure, isRow } from '../reading'
import { OPEN, type Quick } from './arrived'

/** As many items as there are bits to tick them off with. */
const MOST = 30

/** The lines of the key items: a result of each that is asked, and every result of any of them good. */
export function quickItems(items: readonly KeyItem[]): Quick {
  // A code that stands twice would be ticked off once.
  const places = new Map(items.map(({ code }, place) => [code, place]))
  if (items.length > MOST || places.size < items.length) return () => OPEN
  const every = (1 << items.length) - 1
  const daily = items.reduce((bits, { mode }, place) => (mode === 'epidemic' ? bits : bits | (1 << place)), 0)
  const dailyCount = items.filter(({ mode }) => mode !== 'epidemic').length
  return ({ dossier, facts }) => {
    let seen = 0
    if (!Array.isArray(dossier.reports)) return OPEN
    for (const report of dossier.reports) {
      if (!isRow(report) || !Array.isArray(report.items)) continue
      for (const result of report.items) {
        const place = isRow(result) ? places.get(result.code as string) : undefined
        if (place === undefined) continue
        const item = items[place] as KeyItem
        if (!resultHolds(item, result)) return OPEN
        // Outside the epidemic mode its items are asked only where there is a figure to hold against them.
        if (item.mode !== 'epidemic' || facts.mode !== 'normal') seen |= 1 << place
        else if (result.value) return OPEN
      }
    }
    if (facts.mode !== 'normal') return seen === every ? items.length : OPEN
    return seen === daily ? dailyCount : OPEN
  }
}

/** The laboratory's word, a readable figure where one is needed, and each figure within its limit. */
function resultHolds(item: KeyItem, { conclusion, parts, value }: Fields): boolean {
  if (conclusion !== 'pass') return false
  if (value === undefined) return !needsFigure(item) && partsHold(item, parts)
  if (typeof value !== 'number' || !Number.isFinite(value)) return false
  if (value < 0 && !reachesBelowZero(item)) return false
  return breachOf(item.limit, value, item.unit) === undefined && partsHold(item, parts)
}

/** Where none of an item's parts is given, the laboratory's word on the whole stands; where one is, each is needed. */
function partsHold({ parts }: KeyItem, stated: unknown): boolean {
  if (!parts || stated === undefined) return true
  if (!isRow(stated)) return false
  if (Object.keys(stated).length === 0) return true
  return parts.every(({ code, limit, unit }) => {
    const value = Object.hasOwn(stated, code) ? figure(stated[code]) : undefined
    return typeof value === 'number' && breachOf(limit, value, unit) === undefined
  })
}
