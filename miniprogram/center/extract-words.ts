/** Imports of register extracts in words, for the list and for one of them. */
import type { ExtractFault, ExtractView } from '../../typings/contract'
import type { Text } from '../../typings/text'
import { dayInWords, moment } from '../services/format'
import { fill, issueText, text, type Words } from '../services/words'

export interface ShownExtract {
  id: string
  name: string
  types: string
  day: string
  state: ExtractView['state']
  stateText: string
  running: boolean
  /** 0 to 100 of the lines that were read. */
  percent: number
  progress: string
  badText: string
  counts: { name: string; value: string; bad: boolean }[]
  fault: string
  stale: boolean
  by: string
}

export function shownExtract(view: ExtractView, w: Words<'extracts'>): ShownExtract {
  const { id, name, state, done, total, kept, bad, older, verified, fault } = view
  const percent = total === 0 ? (state === 'done' ? 100 : 0) : Math.floor((done / total) * 100)
  return {
    id,
    name,
    types: view.types.map((type) => text(type.name)).join(w.between),
    day: fill(w.ofDay, { day: dayInWords(view.day) }),
    state,
    stateText: w.states[state],
    running: state === 'reading' || state === 'verifying',
    percent,
    progress: fill(w.progress, { done, total }),
    badText: bad ? fill(w.badLines, { n: bad }) : '',
    counts: [
      { name: w.counts.kept, value: fill(w.lines, { n: kept }), bad: false },
      { name: w.counts.verified, value: fill(w.items, { n: verified }), bad: false },
      { name: w.counts.bad, value: fill(w.lines, { n: bad }), bad: bad > 0 },
      ...(older ? [{ name: w.counts.older, value: fill(w.lines, { n: older }), bad: false }] : []),
    ],
    fault: fault ? fill(w.faults[fault.code], fault.params) : '',
    stale: !view.fresh,
    by: fill(w.startedBy, { by: view.by, at: moment(view.at) }),
  }
}

/** Why a line was left out: the column and what is wrong there. */
export function faultText({ code, params }: ExtractFault, w: Words<'extracts'>): string {
  const own: Record<string, string> = w.rows
  // As it stands in the file: a day that is none must not read like one.
  const template = own[code]?.replace('{value}', String(params['value'] ?? ''))
  const reason = template ? fill(template, params) : issueText({ path: [], code, params })
  const column = params['column']
  return column ? fill(w.inColumn, { column: text(column as Text), reason }) : reason
}
