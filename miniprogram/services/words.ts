import type { Issue } from '../../typings/contract'
import type { Param, Reason, Text } from '../../typings/text'
import { dictionaries, type Section, type Words } from '../locales/index'
import { CallError } from './call'
import { dayInWords } from './format'
import { language } from './language'
import { UploadCancelled } from './upload'

export type { Section, Words }

/** The dictionary of one section in the language in use. */
export function words<S extends Section>(section: S): Words<S> {
  return dictionaries[language()][section]
}

/** A catalogue text in the language in use. */
export function text(value: Text): string {
  return language() === 'en' ? value.en : value.zh
}

/**
 * Fills `{name}` with a parameter and `{n|day|days}` with the singular or plural form beside the number `n`.
 * An absent parameter leaves nothing, so a screen never shows a brace.
 */
export function fill(template: string, params: Record<string, Param> = {}): string {
  const filled = template.replace(PLACE, (_, name: string, one?: string, many?: string) => {
    const value = params[name]
    if (one !== undefined) return Number(value) === 1 ? one : (many ?? '')
    return value === undefined ? '' : param(name, value)
  })
  return tidy(filled)
}

const PLACE = /\{(\w+)(?:\|([^|{}]*)\|([^{}]*))?\}/g
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Percent signs stand at their figure; an item without a unit leaves no gap or empty bracket. */
function tidy(filled: string): string {
  return filled
    .replace(/（\s*）|\(\s*\)/g, '')
    .replace(/(\d) +%/g, '$1%')
    .replace(/ {2,}/g, ' ')
    .replace(/ ([，。；、)）])/g, '$1')
    .trim()
}

/** A parameter in words: days as people say them, catalogue texts, colours. Of several papers one is enough. */
function param(name: string, value: Param): string {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(text).join(between(name))
  if (typeof value === 'object') return text(value)
  if (DAY.test(value)) return dayInWords(value)
  const named: Record<string, string> = words('requirements').values
  return named[value] ?? value
}

function between(name: string): string {
  if (name === 'papers') return language() === 'en' ? ' or ' : '或'
  return language() === 'en' ? ', ' : '、'
}

/** A reason, remedy or fact of an assessment in words. An unknown code shows itself, so nothing is hidden. */
export function reason(said: Reason | undefined): string {
  if (!said) return ''
  const known: Record<string, string> = words('requirements').reasons
  const template = known[said.code]
  return template === undefined ? said.code : fill(template, said.params)
}

/** A line of a proposal in words. An unknown code shows itself, so nothing takes effect unread. */
export function lineText(said: Reason): string {
  const known: Record<string, string> = words('proposal').lines
  const { collection, requirement } = said.params
  const kept: Record<string, string> = words('settings').collections
  const params: Reason['params'] = { ...said.params }
  const held: Record<string, string> = words('health').requirements
  if (typeof collection === 'string') params.collection = kept[collection] ?? collection
  if (typeof requirement === 'string') params.requirement = held[requirement] ?? requirement
  const template = known[said.code]
  return template === undefined ? said.code : fill(template, params)
}

/** A message of the inbox in words: its title and what it says. */
export function messageText(about: Reason): { title: string; body: string } {
  const known: Record<string, { title: string; body: string }> = words('inbox').messages
  const found = known[about.code]
  if (!found) return { title: about.code, body: '' }
  return { title: fill(found.title, about.params), body: fill(found.body, about.params) }
}

/** A fault of one field in words. */
export function issueText(issue: Issue): string {
  const known: Record<string, string> = words('issues').of
  const template = known[issue.code]
  return template === undefined
    ? fill(words('issues').unknown, { code: issue.code })
    : fill(template, issue.params)
}

/** Why something did not work, in words for the person: whose fault it is and what to do next. */
export function refusalText(error: unknown): string {
  const w = words('errors')
  if (error instanceof UploadCancelled) return w.cancelled
  if (!(error instanceof CallError)) return w.of.INTERNAL
  const { code, issues, params } = error.refusal
  if (code === 'INVALID_INPUT' && issues?.length) return issues.map(issueText).join(w.between)
  const known: Record<string, string> = w.of
  return fill(known[code] ?? w.of.INTERNAL, params)
}
