import type { TemplateKind } from '../../../typings/contract'
import { messageTemplate } from '../onion/settings'
import { settingOf } from '../settings/inForce'
import type { Reader } from '../store/database'

const KINDS: readonly TemplateKind[] = ['news', 'launch', 'deadline']

/** The template for a message by its code; undefined: it goes to the inbox only. */
export async function templateFor(read: Reader, code: string): Promise<string | undefined> {
  const { ids } = await settingOf(read, 'templates')
  return ids[groupOf(code)] ?? messageTemplate()
}

/** Every template that a phone may ask its person for, at most the three that WeChat shows at once. */
export async function messageTemplates(read: Reader): Promise<string[]> {
  const { ids } = await settingOf(read, 'templates')
  const all = KINDS.map((kind) => ids[kind] ?? messageTemplate())
  return [...new Set(all.filter((id) => id !== undefined))]
}

function groupOf(code: string): TemplateKind {
  if (/^(launch|review)/.test(code)) return 'launch'
  return /(Expiring|Ending|Aging|LastDay|Overdue|recheckOpened|CheckInDue|RunBroken)$/.test(code)
    ? 'deadline'
    : 'news'
}
