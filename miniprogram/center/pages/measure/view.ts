import type { ForceDetail } from '../../../../typings/contract'
import { duration, moment } from '../../../services/format'
import { fill, type Words, words } from '../../../services/words'

/** How far a request is on its way to lapsing, in percent, and the words beside it. */
export function lapseOf({ at, lapsesAt, state }: ForceDetail, now: number, w: Words<'measure'>) {
  const [from, to] = [Date.parse(at), Date.parse(lapsesAt)]
  return {
    left: duration(Math.max(0, to - now)),
    percent: Math.min(100, Math.max(0, Math.round(((now - from) / (to - from)) * 100))),
    from: moment(at),
    to: fill(state === 'lapsed' ? w.lapsed : w.lapseAt, { time: moment(lapsesAt) }),
  }
}

/** Whom it touches, one line each. A change that changes nothing is not worth a line. */
export function touchedLines({ touched }: ForceDetail, w: Words<'measure'>): string[] {
  const { colours } = words('common')
  const changes = touched.changes
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, count }) => fill(w.touchedChange, { n: count, from: colours[from], to: colours[to] }))
  return [
    fill(w.touchedProducts, { n: touched.products }),
    ...(changes.length ? changes : [w.touchedNone]),
    fill(w.touchedMembers, { n: touched.members }),
  ]
}

/** The colours of a measure on one product, large; none where it touches several. */
export function arrowOf({ touched, kind, state }: ForceDetail): { from: string; to: string } {
  const [only] = touched.changes
  if (state !== 'waiting' || touched.products !== 1 || !only) return { from: '', to: '' }
  // A provisional red counts already: its confirmation keeps it.
  return kind === 'spotCheck' ? { from: '', to: '' } : { from: only.from, to: only.to }
}
