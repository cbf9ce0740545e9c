import type { Category, LicenceGroup, LicenceType } from '../../../../typings/catalog'
import { isAsked } from '../duty'
import { type Fields, flag, isRow, own, text } from '../reading'
import type { Rules } from '../rules'
import { type Arrived, OPEN, type Quick } from './arrived'
import { holderHolds } from './holder'
import { numberHolds, statusHolds, validityHolds } from './paper'
import { hasTexts, trimmed } from './texts'

/** The line of a group of papers: at least one is there, and every one that is there is good. */
export function quickPapers(
  group: LicenceGroup,
  types: readonly LicenceType[],
  category: Category,
  rules: Rules,
): Quick {
  const missing = rules.has(group.kind === 'filing' ? 'F-MISSING' : 'L-MISSING')
  const papers = types.map((type) => ({ id: type.id, holds: paperHolds(type, category, rules) }))
  const always = !group.origin && !group.onlyIf && !group.effectiveFrom && !group.effectiveTo
  return (arrived) => {
    const { dossier } = arrived
    if (!always && !isAsked(group, basicsOf(arrived))) return 0
    if (group.onlyIf && dossier.onProductionLicenceList !== true) return OPEN
    if (!Array.isArray(dossier.licences)) return missing ? OPEN : 1
    let found = false
    for (const row of dossier.licences) {
      if (!isRow(row)) continue
      const paper = ofType(papers, row.type)
      if (!paper) continue
      if (!paper.holds(row, arrived)) return OPEN
      found = true
    }
    return found || !missing ? 1 : OPEN
  }
}

const basicsOf = ({ dossier, day }: Arrived) => ({
  day,
  origin: text(dossier.origin),
  onProductionLicenceList: flag(dossier.onProductionLicenceList),
})

function ofType<T extends { id: string }>(papers: readonly T[], type: unknown): T | undefined {
  const stated = trimmed(type)
  for (const paper of papers) if (paper.id === stated) return paper
  return undefined
}

/** Everything that keeps one paper from being good, in the order of what it costs to look. */
function paperHolds(type: LicenceType, category: Category, rules: Rules) {
  const documented = rules.has(type.kind === 'filing' ? 'F-MISSING' : 'L-MISSING')
  const number = numberHolds(type, rules)
  const validity = validityHolds(type, rules)
  const status = statusHolds(rules)
  const holder = holderHolds(type, rules)
  const scope = scopeHolds(type, category, rules)
  return (row: Fields, { dossier, facts, day }: Arrived): boolean => {
    const known = own(facts.licences, trimmed(row.id))
    return (
      status(known.status) &&
      scope(row.number, known.scopeOk) &&
      (!documented || hasTexts(row.documents)) &&
      validity(row.expiry, row.longTerm === true, day) &&
      holder(row.holder, dossier, facts) &&
      number(row.number, known.numberConfirmed === true)
    )
  }
}

/** The register says whether the scope covers the product; a food production number says it itself. */
function scopeHolds({ id }: LicenceType, { scCodes }: Category, { has }: Rules) {
  if (!has('L-SCOPE')) return () => true
  return (number: unknown, scopeOk: unknown): boolean => {
    if (scopeOk !== undefined && scopeOk !== true) return false
    if (id !== 'SC' || !scCodes) return true
    const stated = /^SC\d(\d\d)/i.exec(trimmed(number) ?? '')?.[1]
    return !stated || scCodes.includes(stated)
  }
}
