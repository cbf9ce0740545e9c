import type { CategoryForm } from '../../../typings/catalog'
import type { Dossier, InspectionReport, Licence } from '../../../typings/dossier'
import type { Day, Text } from '../../../typings/text'
import { addDays, isDay } from '../calendar'

/** A day that ends what a paper is good for. */
export type Deadline =
  | { kind: 'paper' | 'renewal'; paper: Text; number: string; lastDay: Day }
  | { kind: 'report'; report: string; lastDay: Day }

/**
 * The deadlines of a submitted dossier as of a day: of each type the paper that is good for longest, and once it has
 * run out the end of an accepted renewal; of the reports those that some key item still rests on.
 */
export function deadlinesOf(
  dossier: Pick<Dossier, 'licences' | 'reports'>,
  form: CategoryForm,
  today: Day,
): Deadline[] {
  const byType = new Map<string, Licence>()
  for (const licence of dossier.licences) {
    const best = byType.get(licence.type)
    if (!best || longer(licence, best)) byType.set(licence.type, licence)
  }
  const papers = [...byType.values()].flatMap((licence) => paperDeadline(licence, form, today))
  const reports = reportsRestedOn(dossier.reports, form).flatMap((report): Deadline[] => {
    if (!isDay(report.issued)) return []
    const lastDay = addDays(report.issued, form.category.reportMaxAgeDays)
    return [{ kind: 'report', report: report.number ?? '', lastDay }]
  })
  return [...papers, ...reports]
}

const isEndless = ({ expiry, longTerm }: Licence) => longTerm === true || !isDay(expiry)
const longer = (one: Licence, other: Licence) =>
  !isEndless(other) && (isEndless(one) || (one.expiry as Day) > (other.expiry as Day))

function paperDeadline(licence: Licence, form: CategoryForm, today: Day): Deadline[] {
  const type = form.licenceTypes[licence.type]
  const { expiry, number = '' } = licence
  if (!type || isEndless(licence) || !expiry) return []
  const accepted = form.requirements.find(({ id }) => id === 'L-RENEWING')?.limit?.value
  const renewing = licence.renewalNotice !== undefined && accepted !== undefined && expiry < today
  return renewing
    ? [{ kind: 'renewal', paper: type.name, number, lastDay: addDays(expiry, accepted) }]
    : [{ kind: 'paper', paper: type.name, number, lastDay: expiry }]
}

/** The newest result per item wins, so a report that newer ones replace in every item ages no more. */
function reportsRestedOn(reports: readonly InspectionReport[], form: CategoryForm): InspectionReport[] {
  const newest = new Map<string, InspectionReport>()
  const asked = new Set(form.category.keyItems.map(({ code }) => code))
  for (const report of reports) {
    for (const { code } of report.items ?? []) {
      const known = newest.get(code)
      if (asked.has(code) && (!known || (report.issued ?? '') > (known.issued ?? '')))
        newest.set(code, report)
    }
  }
  return [...new Set(newest.values())]
}
