import type { PlatformWebhook } from '../../../../typings/contract'
import { dayInWords, moment } from '../../../services/format'
import { fill, text, words } from '../../../services/words'

/** A platform as a card: how its receiver does, in a sign, a word and the last fault in words. */
export function webhookRow(platform: PlatformWebhook) {
  const w = words('webhooks')
  const api = words('apiKey')
  const { id, state, keys, keyUsedOn, waiting, stopped, oldest, takenAt, failedAt, fault, codes } = platform
  const name = text(platform.name)
  return {
    id,
    name,
    ...healthOf(platform),
    keys: keysOf(keys, keyUsedOn),
    taken: takenAt ? fill(api.takenAt, { time: moment(takenAt) }) : '',
    failed: fault && failedAt ? fill(api.failedAt, { time: moment(failedAt), fault: api.faults[fault] }) : '',
    oldest: oldest ? fill(w.oldest, { time: moment(oldest) }) : '',
    codes: codes.map(({ number, events, failures, nextAt, state: sending }) => ({
      number,
      said: fill(api.waitingRow, { number, n: events }),
      note:
        sending === 'stopped' || !nextAt
          ? fill(api.stoppedNote, { n: failures })
          : fill(api.waitingNote, { n: failures, time: moment(nextAt) }),
    })),
    more: waiting > codes.length ? fill(w.more, { n: waiting - codes.length }) : '',
    maySend: state === 'connected' && waiting > 0,
    sendTo: fill(w.resendTo, { name }),
    trouble: stopped > 0,
  }
}

function keysOf(n: number, usedOn: string | undefined): string {
  const w = words('webhooks')
  if (n === 0) return w.noKeys
  return usedOn ? fill(w.keyUsedOn, { n, day: dayInWords(usedOn) }) : fill(w.keys, { n })
}

/** A sign and a word beside each colour. */
function healthOf({ state, receiver, waiting, stopped, takenAt }: PlatformWebhook) {
  const w = words('webhooks')
  const { health } = words('apiKey')
  if (state === 'suspended') return { glyph: 'lock', tone: 'text-3', word: w.suspended }
  if (!receiver) return { glyph: 'link', tone: 'text-3', word: w.fetched }
  if (stopped > 0) return { glyph: 'warn', tone: 'red', word: fill(health.stopped, { n: stopped }) }
  if (waiting > 0) return { glyph: 'clock', tone: 'amber', word: fill(health.waiting, { n: waiting }) }
  if (!takenAt) return { glyph: 'clock', tone: 'text-2', word: health.idle }
  return { glyph: 'ok', tone: 'green', word: health.ok }
}
