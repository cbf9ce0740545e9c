import type { Report, Situation } from './situation'

export interface ItemResult {
  report: Report
  item: Report['items'][number]
}

/**
 * The results that count for one key item: those of its newest report day. A report without a readable day
 * cannot be placed, so it never hides a dated result and is never hidden by one.
 */
export function resultsOf({ reports }: Situation, code: string): ItemResult[] {
  const results: ItemResult[] = []
  let newest = ''
  for (const report of reports) {
    for (const item of report.items) {
      if (item.code !== code) continue
      results.push({ report, item })
      if (report.issued && report.issued > newest) newest = report.issued
    }
  }
  if (results.length < 2) return results
  return results.filter(({ report }) => !report.issued || report.issued === newest)
}

/** Reports on which some result rests; superseded ones no longer age. With no result at all, every report. */
export function reportsInUse(situation: Situation, items: readonly { code: string }[]): Report[] {
  if (situation.reports.length < 2) return situation.reports
  const used = new Set(items.flatMap(({ code }) => resultsOf(situation, code).map(({ report }) => report)))
  const reports = used.size > 0 ? situation.reports.filter((report) => used.has(report)) : situation.reports
  return [...reports].sort(compareReports)
}

/** Newest first, then by what identifies them: any fixed order, whatever the order of the list. */
export function compareReports(a: Report, b: Report): number {
  const key = ({ issued, number, id }: Report) => [issued ?? '', number, id].join('|')
  return key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0
}
