import type { ApiAccessView, ApiKeyView, WaitingCode, WebhookView } from '../../../../typings/contract'
import { dayInWords, dayOf, moment } from '../../../services/format'
import { fill, type Words } from '../../../services/words'

type W = Words<'apiKey'>

export interface KeyRow {
  id: string
  live: boolean
  state: string
  made: string
  used: string
  label: string
}

export function keyRow({ id, madeAt, madeBy, usedOn, revokedAt }: ApiKeyView, w: W): KeyRow {
  const made = fill(w.madeAt, { name: madeBy, day: dayInWords(dayOf(madeAt)) })
  const used = revokedAt
    ? fill(w.revokedAt, { day: dayInWords(dayOf(revokedAt)) })
    : usedOn
      ? fill(w.usedOn, { day: dayInWords(usedOn) })
      : w.neverUsed
  const state = revokedAt ? w.revoked : w.live
  return { id, live: !revokedAt, state, made, used, label: `${id}，${state}，${made}，${used}` }
}

export interface Health {
  glyph: 'ok' | 'clock' | 'warn'
  tone: 'green' | 'amber' | 'red' | 'text-2'
  word: string
  taken: string
  failed: string
}

/** How the receiver does, with a sign and a word beside the colour. */
export function healthOf({ waiting, stopped, takenAt, failedAt, fault }: WebhookView, w: W): Health {
  const taken = takenAt ? fill(w.takenAt, { time: moment(takenAt) }) : ''
  const failed = fault && failedAt ? fill(w.failedAt, { time: moment(failedAt), fault: w.faults[fault] }) : ''
  if (stopped > 0)
    return { glyph: 'warn', tone: 'red', word: fill(w.health.stopped, { n: stopped }), taken, failed }
  if (waiting > 0)
    return { glyph: 'clock', tone: 'amber', word: fill(w.health.waiting, { n: waiting }), taken, failed }
  if (!takenAt) return { glyph: 'clock', tone: 'text-2', word: w.health.idle, taken, failed }
  return { glyph: 'ok', tone: 'green', word: w.health.ok, taken, failed }
}

export function waitingRow({ number, events, state, failures, nextAt }: WaitingCode, w: W) {
  const note =
    state === 'stopped' || !nextAt
      ? fill(w.stoppedNote, { n: failures })
      : fill(w.waitingNote, { n: failures, time: moment(nextAt) })
  return { number, said: fill(w.waitingRow, { number, n: events }), note }
}

/** Whether another key may be made. */
export const mayMake = ({ keys }: ApiAccessView): boolean =>
  keys.filter(({ revokedAt }) => !revokedAt).length < 2
