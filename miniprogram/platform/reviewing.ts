/** A review in words, as a line of a list and by its result. */
import type { CodeState, ReviewResult, ReviewRow } from '../../typings/contract'
import { moment } from '../services/format'
import { fill, text, words } from '../services/words'

export interface ReviewLine {
  key: string
  reviewId: string
  launchId: string
  product: string
  /** Who is on the other side. */
  about: string
  colour: CodeState
  kind: string
  icon: 'dice' | 'flag'
  result: string
  tone: string
  mark: string
  overdue: boolean
  when: string
  label: string
}

const GOOD: ReviewResult[] = ['pass', 'minor']

/** How a result looks: never by its colour alone. */
export function toneOf(result: ReviewResult): { tone: string; mark: string } {
  if (GOOD.includes(result)) return { tone: 'green', mark: 'ok' }
  return result === 'critical' ? { tone: 'red', mark: 'x' } : { tone: 'amber', mark: 'warn' }
}

/** `now`: the server's, in milliseconds. */
export function reviewLine(row: ReviewRow, now: number, side: 'platform' | 'supplier'): ReviewLine {
  const w = words('review')
  const { reviewId = '', launchId = '', product, result, reason, openedAt, dueAt, reviewedAt } = row
  const why = reason ? words('launch').cause.reasons[reason] : ''
  const kind = why ? `${w.kinds[row.kind]} · ${why}` : w.kinds[row.kind]
  const about = side === 'platform' ? row.supplier : text(row.platform)
  const when = reviewedAt
    ? fill(w.doneAt, { time: moment(reviewedAt) })
    : [fill(w.opened, { time: moment(openedAt) }), fill(w.dueBy, { time: moment(dueAt) })].join(' · ')
  const said = result ? w.form.results[result] : ''
  return {
    key: reviewId || launchId,
    reviewId,
    launchId,
    product,
    about,
    colour: row.colour,
    kind,
    icon: row.kind === 'drawn' ? 'dice' : 'flag',
    result: said,
    ...(result ? toneOf(result) : { tone: '', mark: '' }),
    overdue: !reviewedAt && now > Date.parse(dueAt),
    when,
    label: [product, about, kind, said, when].filter(Boolean).join('，'),
  }
}
