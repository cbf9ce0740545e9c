import type { Read } from './reading'
import type { ItemResult, Report, Situation } from './situation'

/**
 * The results that count for one key item: those of its newest report day. A report without a readable day
 * cannot be placed, so it never hides a dated result and is never hidden by one.
 */
export function resultsOf({ results }: Situation, code: string): readonly ItemResult[] {
  const all = results.get(code) ?? NO_RESULTS
  if (all.length < 2) return all
  let newest = ''
  for (const { report } of all) if (report.issued && report.issued > newest) newest = report.issued
  return all.filter(({ report }) => !report.issued || report.issued === newest)
}
const NO_RESULTS: readonly ItemResult[] = []

/** Reports on which some result rests; superseded ones no longer age. With no result at all, every report. */
export function reportsInUse({ reports }: Situation, items: readonly { code: string }[]): readonly Report[] {
  if (reports.length < 2) return reports
  const used = reports.filter((report) => isUsed(report, reports, items))
  return (used.length > 0 ? used : [...reports]).sort(compareReports)
}

function isUsed(report: Report, reports: readonly Report[], asked: readonly { code: string }[]): boolean {
  for (const { code } of report.items) {
    if (!asked.some((item) => item.code === code)) continue
    if (!report.issued || !reports.some((other) => supersedes(other, report.issued, code))) return true
  }
  return false
}

function supersedes({ issued, items }: Report, than: Report['issued'], code: string): boolean {
  return issued && than && issued > than ? items.some((item) => item.code === code) : false
}

/** Newest first, then by what identifies them: any fixed order, whatever the order of the list. */
export function compareReports(a: Report, b: Report): number {
  return descending(a.issued, b.issued) || descending(a.number, b.number) || descending(a.id, b.id)
}

/** What is missing comes first: it is what there is to mend. */
function descending(a: Read<string>, b: Read<string>): number {
  if (a === b) return 0
  if (!a || !b) return a ? 1 : b ? -1 : 0
  return a < b ? 1 : -1
}
