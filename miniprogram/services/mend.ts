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

/** Address of the very field that cures a line; undefined when there is nothing the supplier can enter. */
export function mendUrl(
  productId: string,
  line: Pick<ChecklistLine, 'findings' | 'target'>,
): string | undefined {
  const { section, field, entry } = line.findings[0]?.target ?? line.target
  if (section === 'none') return undefined
  const query = { productId, focus: field, entry, because: line.findings[0]?.reason.code }
  const words = Object.entries(query).filter(([, value]) => value)
  const name = pages[section]
  return `/supplier/pages/${name}/${name}?${words.map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`).join('&')}`
}

/** Opens the page that cures a line. */
export function mend(productId: string, line: Pick<ChecklistLine, 'findings' | 'target'>): void {
  const url = mendUrl(productId, line)
  if (url) wx.navigateTo({ url })
}
