import type { ChecklistLine, Target } from '../../typings/assessment'

const pages: Record<Exclude<Target['section'], 'none'>, string> = {
  company: 'company',
  capacity: 'capacity',
  basics: 'edit-basics',
  licences: 'edit-licence',
  reports: 'edit-report',
  label: 'edit-label',
  packaging: 'edit-packaging',
  partnerships: 'edit-partnership',
}

/** Findings of an open recall: it is reported on, not typed into the dossier. */
const RECALLED = ['E-RECALL12', 'E-RECALL3']

/** Address of the very field that cures a line, or of its recall; undefined when there is nothing the supplier can enter. */
export function mendUrl(
  productId: string,
  line: Pick<ChecklistLine, 'findings' | 'target'>,
): string | undefined {
  if (RECALLED.includes(line.findings[0]?.requirement ?? '')) return '/supplier/pages/recalls/recalls'
  const { section, field, entry } = line.findings[0]?.target ?? line.target
  if (section === 'none') return undefined
  const query = { productId, focus: field, entry, because: line.findings[0]?.reason.code }
  const words = Object.entries(query).filter(([, value]) => value)
  const name = pages[section]
  return `/supplier/pages/${name}/${name}?${words.map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`).join('&')}`
}

/** Whether there is something that the supplier can do about a line. */
export const mends = (line: Pick<ChecklistLine, 'findings' | 'target'>): boolean =>
  mendUrl('', line) !== undefined

/** Opens the page that cures a line. */
export function mend(productId: string, line: Pick<ChecklistLine, 'findings' | 'target'>): void {
  const url = mendUrl(productId, line)
  if (url) wx.navigateTo({ url })
}
