import type { ProblemRow, RecallRow, SpotRow } from '../../../../typings/contract'
import { dueInWords } from '../../../services/due'
import { moment } from '../../../services/format'
import { fill, text, type Words } from '../../../services/words'

type W = Words<'events'>

/** A row of any of the lists: what, about which product, how far, by when. */
export interface EventRow {
  id: string
  icon: string
  tile: string
  kind: string
  tone: string
  product: string
  detail: string
  state: string
  due: string
  late: boolean
  label: string
}

const GRAVITY_TONES = { grave: 'red', serious: 'amber', plain: '' } as const

export function problemRow(item: ProblemRow, w: W, now: number): EventRow {
  const open = item.state === 'open' || item.state === 'waiting'
  const due = open ? dueInWords(item.dueAt, now, w) : undefined
  const from = item.platform ? fill(w.fromPlatform, { platform: text(item.platform) }) : w.fromPublic
  const more = item.merged ? fill(w.merged, { n: item.merged }) : ''
  const held = item.heldBy ? fill(w.held, { name: item.heldBy }) : ''
  return row(w, {
    id: item.id,
    icon: item.gravity === 'grave' ? 'warn' : 'flag',
    tile: item.gravity === 'grave' ? 'red' : 'grey',
    kind: w.gravity[item.gravity],
    tone: GRAVITY_TONES[item.gravity],
    product: item.product,
    detail: fill(w.reasonAndGist, { reason: w.reasons[item.reason], gist: item.gist }),
    state: [w.problemStates[item.state], from, more, held].filter(Boolean).join(' · '),
    due: due?.text ?? moment(item.at),
    late: due?.overdue ?? false,
  })
}

const RESULT_TONES = { pass: 'green', minor: '', major: 'amber', critical: 'red' } as const

export function spotRow(item: SpotRow, w: W): EventRow {
  const provisional = item.state === 'waiting' && item.result === 'critical'
  return row(w, {
    id: item.id,
    icon: 'flask',
    tile: item.result === 'critical' ? 'red' : 'grey',
    kind: w.results[item.result],
    tone: RESULT_TONES[item.result],
    product: item.product,
    detail: `${item.supplier} · ${item.lot}`,
    state: `${provisional ? w.provisional : w.forceStates[item.state]} · ${item.by}`,
    due: moment(item.at),
    late: false,
  })
}

export function recallRow(item: RecallRow, w: W, now: number): EventRow {
  const due = item.due && dueInWords(item.due.at, now, w)
  return row(w, {
    id: item.id,
    icon: 'warn',
    tile: item.level < 3 ? 'red' : 'amber',
    kind: w.levelNames[item.level],
    tone: item.level < 3 ? 'red' : 'amber',
    product: item.product,
    detail: item.supplier,
    state: w.recallStates[item.state],
    due: item.due && due ? `${w.dueRow[item.due.what]} ${due.text}` : moment(item.at),
    late: due?.overdue ?? false,
  })
}

const row = (w: W, of: Omit<EventRow, 'label'>): EventRow => ({
  ...of,
  label: `${fill(w.rowLabel, { product: of.product, kind: of.kind, state: of.state })} ${of.due}`,
})
