import type { Finding, Target } from '../../../typings/assessment'
import { addDays, daysBetween } from '../calendar'
import { checkCma, checkCnas } from '../identifiers'
import { type Kind, line, type Raise, word } from './findings'
import { isAsked } from './keyItems'
import { compareReports, reportsInUse } from './results'
import type { Report, Situation } from './situation'

const REPORTS: Target = { section: 'reports' }
const label = ({ number }: Report): string => number ?? '—'
const targetOf = ({ id }: Report): Target => ({ section: 'reports', ...(id && { entry: id }) })

/** Kind `report`: the inspection reports on which the key items rest. */
export const report: Kind = ({ category }, raise) => {
  const max = category.reportMaxAgeDays
  const title: ['line.report', { max: number }] = ['line.report', { max }]
  return (situation) => {
    const asked = category.keyItems.filter((item) => isAsked(item, situation))
    const codes = asked.map(({ code }) => code)
    const items = asked.map(({ name }) => name)
    const used = reportsInUse(situation, codes)
    const newest = used[0]
    const findings = [
      ...(newest ? [] : [raise(['R-MISSING', { items }], ['cure.report', { items, max }], REPORTS)]),
      ...nameFindings(situation, raise),
      ...fakeFindings(situation, raise),
      ...used.flatMap((one) => [...paperFindings(one, raise), ...ageFindings(one, situation, max, raise)]),
    ]
    return {
      lines: [
        line({
          id: 'report',
          capacity: 'quality',
          title,
          absence: 'yellow',
          findings,
          target: newest ? targetOf(newest) : REPORTS,
          ...(newest?.issued && {
            fact: word('fact.report', { issued: newest.issued, laboratory: newest.laboratory ?? '—' }),
          }),
        }),
      ],
      goodThrough: used.flatMap(({ issued }) => (issued ? [addDays(issued, max)] : [])),
    }
  }
}

/** Number, document, laboratory and the product's name: what a report needs to be one, and to be this product's. */
function paperFindings(one: Report, raise: Raise): Finding[] {
  const found: Finding[] = []
  const target = targetOf(one)
  const params = { report: label(one) }
  if (!one.number) found.push(raise(['R-MISSING.number', {}], ['cure.reportNumber', {}], target))
  if (one.documents.length === 0) {
    found.push(raise(['R-MISSING.document', params], ['cure.reportDocument', params], target))
  }
  if (!one.laboratory) found.push(raise(['R-LAB.name', params], ['cure.reportLaboratory', {}], target))
  const accredited = (one.cma && checkCma(one.cma).ok) || (one.cnas && checkCnas(one.cnas).ok)
  if (!accredited) found.push(raise(['R-LAB', params], ['cure.reportAccredited', {}], target))
  if (!one.namesMatch) found.push(raise(['R-PRODUCT', params], ['cure.reportMatching', {}], target))
  return found
}

function ageFindings(one: Report, { day }: Situation, max: number, raise: Raise): Finding[] {
  const target = targetOf(one)
  if (!one.issued) return [raise(['R-AGE.day', { report: label(one) }], ['cure.reportDay', {}], target)]
  const days = daysBetween(one.issued, day)
  const params = { report: label(one), issued: one.issued, days, max }
  return days > max ? [raise(['R-AGE', params], ['cure.reportNew', { max }], target)] : []
}

/** A forged report counts even when a newer one has superseded it. */
function fakeFindings({ reports }: Situation, raise: Raise): Finding[] {
  return reports
    .filter(({ fake }) => fake)
    .sort(compareReports)
    .map((one) => raise(['R-FAKE', { report: label(one) }], ['cure.reportAppeal', {}], targetOf(one)))
}

/** Without a name of its own no report can be this product's. */
function nameFindings({ name }: Situation, raise: Raise): Finding[] {
  if (name) return []
  return [raise(['R-PRODUCT.name', {}], ['cure.productName', {}], { section: 'basics', field: 'name' })]
}
