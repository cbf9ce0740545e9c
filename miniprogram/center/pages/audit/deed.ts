import type { AuditValue } from '../../../../typings/contract'
import { dayInWords, moment } from '../../../services/format'
import { fill, type Words } from '../../../services/words'
import { auditWords, type Vocabulary } from '../../locales/index'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const DAY = /^\d{4}-\d\d-\d\d$/
const PLACE = /^\d+$/

/** What a vocabulary says itself; names come from records, and one may be called `constructor`. */
const said = (by: Vocabulary | undefined, name: string): string | undefined =>
  by && Object.keys(by).includes(name) ? by[name] : undefined

/** The function's name and the act in words, by `center.confirmForce` or `openapi POST /v1/figures`. */
export function deedOf(action: string, w: Words<'audit'>): { where: string; what: string } {
  const functions: Record<string, string> = w.functions
  const [, name = action, did = ''] = /^(\w+)[. ](.+)$/.exec(action) ?? []
  return { where: functions[name] ?? name, what: said(auditWords().doings[name], did) ?? (did || name) }
}

/**
 * A path such as `outlook.stages.0.state` in words: colour and expiry · stage no. 1 · colour. A step without words
 * (an id, a field that is new) stays as it is.
 */
export function pathInWords(path: string, w: Words<'audit'>): string {
  const { fields } = auditWords()
  const named: string[] = []
  let before = ''
  for (const step of path.split('.')) {
    if (PLACE.test(step) && named.length > 0) {
      named.push(fill(w.place, { thing: named.pop() ?? '', n: Number(step) + 1 }))
      continue
    }
    named.push(said(fields, `${before}.${step}`) ?? said(fields, step) ?? step)
    before = step
  }
  return named.join(' · ')
}

/** A value as people read it: times of Shanghai, states in words; what has none stays as it is. */
export function valueInWords(value: AuditValue | undefined, w: Words<'audit'>): string {
  if (value === undefined || value === null || value === '') return w.nothing
  const kept = String(value)
  if (INSTANT.test(kept)) return moment(kept)
  return DAY.test(kept) ? dayInWords(kept) : (said(auditWords().values, kept) ?? kept)
}
