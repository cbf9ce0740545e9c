import type { Finding, Target } from '../../../typings/assessment'
import { addDays, daysBetween } from '../calendar'
import { checkCma, checkCnas } from '../identifiers'
import { all, type Kind, line, NONE, word } from './findings'
import { itemsAsked } from './keyItems'
import { quickReports } from './quick/reports'
import type { RequirementId } from './requirements'
import { compareReports, reportsInUse } from './results'
import type { Raise } from './rules'
import type { Report, Situation } from './situation'

const JUDGED: readonly RequirementId[] = ['R-MISSING', 'R-LAB', 'R-PRODUCT', 'R-AGE', 'R-FAKE']
const REPORTS: Target = { section: 'reports' }
const label = ({ number }: Report): string => number ?? '—'
const targetOf = ({ id }: Pick<Report, 'id'>): Target => ({ section: 'reports', ...(id && { entry: id }) })

/** Kind `report`: the inspection reports on which the key items rest. */
export const report: Kind = ({ category }, rules) => {
  if (!JUDGED.some(rules.has)) return []
  const { raise } = rules
  const max = category.reportMaxAgeDays
  const title: ['line.report', { max: number }] = ['line.report', { max }]
  const asked = itemsAsked(category)
  const usedIn = (situation: Situation) => reportsInUse(situation, asked(situation))
  const missing = (situation: Situation) => {
    const items = asked(situation).map(({ name }) => name)
    return raise(['R-MISSING', { items }], ['cure.report', { items, max }], REPORTS)
  }
  const find = (situation: Situation) => {
    const used = usedIn(situation)
    let found = all(
      used.length > 0 ? NONE : missing(situation),
      nameFindings(situation, raise),
      fakeFindings(situation, raise),
    )
    for (const one of used) {
      found = all(found, paperFindings(one, raise), ageFindings(one, situation, max, raise))
    }
    return found
  }
  const show = (situation: Situation, findings: readonly Finding[]) => {
    const newest = usedIn(situation)[0]
    return line({
      id: 'report',
      capacity: 'quality',
      title,
      absence: 'yellow',
      findings,
      target: newest ? targetOf(newest) : REPORTS,
      ...(newest?.issued && {
        fact: word('fact.report', { issued: newest.issued, laboratory: newest.laboratory ?? '—' }),
      }),
    })
  }
  const lastDays = (situation: Situation) =>
    rules.has('R-AGE')
      ? usedIn(situation).flatMap(({ issued }) => (issued ? [addDays(issued, max)] : []))
      : []
  return [{ lines: [{ find, show, lastDays }], quick: quickReports(max, rules) }]
}

/** Number, document, laboratory and the product's name: what a report needs to be one, and to be this product's. */
function paperFindings(one: Report, raise: Raise): readonly Finding[] {
  const accredited = (one.cma && checkCma(one.cma).ok) || (one.cnas && checkCnas(one.cnas).ok)
  if (one.number && one.documents.length > 0 && one.laboratory && accredited && one.namesMatch) return NONE
  const found: Finding[] = []
  const target = targetOf(one)
  const params = { report: label(one) }
  if (!one.number) found.push(...raise(['R-MISSING.number', {}], ['cure.reportNumber', {}], target))
  if (one.documents.length === 0) {
    found.push(...raise(['R-MISSING.document', params], ['cure.reportDocument', params], target))
  }
  if (!one.laboratory) found.push(...raise(['R-LAB.name', params], ['cure.reportLaboratory', {}], target))
  if (!accredited) found.push(...raise(['R-LAB', params], ['cure.reportAccredited', {}], target))
  if (!one.namesMatch) found.push(...raise(['R-PRODUCT', params], ['cure.reportMatching', {}], target))
  return found
}

function ageFindings(one: Report, { day }: Situation, max: number, raise: Raise): readonly Finding[] {
  const { issued } = one
  if (!issued) return raise(['R-AGE.day', { report: label(one) }], ['cure.reportDay', {}], targetOf(one))
  const days = daysBetween(issued, day)
  if (days <= max) return NONE
  return raise(
    ['R-AGE', { report: label(one), issued, days, max }],
    ['cure.reportNew', { max }],
    targetOf(one),
  )
}

/** A forged report counts even when a newer one has superseded it. */
function fakeFindings({ reports }: Situation, raise: Raise): readonly Finding[] {
  return reports
    .filter(({ fake }) => fake)
    .sort(compareReports)
    .flatMap((one) => raise(['R-FAKE', { report: label(one) }], ['cure.reportAppeal', {}], targetOf(one)))
}

/** Without a name of its own no report can be this product's. */
function nameFindings({ name }: Situation, raise: Raise): readonly Finding[] {
  if (name) return NONE
  return raise(['R-PRODUCT.name', {}], ['cure.productName', {}], { section: 'basics', field: 'name' })
}
