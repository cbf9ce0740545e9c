import type { ForceDetail, OpenEvent } from '../../../../typings/contract'
import { moment } from '../../../services/format'
import { fill, type Words, words } from '../../../services/words'

/** A length of time up to three days, to the minute: `71 小时 08 分`. */
export function span(ms: number, w: Words<'measure'>): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  const rest = String(minutes % 60).padStart(2, '0')
  return fill(w.span, { hours: Math.floor(minutes / 60), minutes: rest })
}

/** What a release ends, in words; where the reason says the same as the event it is said once. */
export function eventInWords(
  { type, reason }: Pick<OpenEvent, 'type' | 'reason'>,
  w: Words<'measure'>,
): string {
  const name = w.events[type]
  const why = reason && w.reasons[reason]
  return why && why !== name ? `${name} · ${why}` : name
}

/** How far a request is on its way to lapsing, in percent, and the words beside it. */
export function lapseOf({ at, lapsesAt, state }: ForceDetail, now: number, w: Words<'measure'>) {
  const [from, to] = [Date.parse(at), Date.parse(lapsesAt)]
  return {
    left: span(to - now, w),
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
export function arrowOf({ touched, state }: ForceDetail): { from: string; to: string } {
  const [only] = touched.changes
  if (state !== 'waiting' || touched.products !== 1 || !only) return { from: '', to: '' }
  return { from: only.from, to: only.to }
}
