import type { RegisteredPlatform } from '../../../../typings/contract'
import { dayInWords, dayOf } from '../../../services/format'
import { fill, text, type Words } from '../../../services/words'

type W = Words<'platforms'>
const TAGS = { connected: 'green', suspended: 'red', left: 'outline' } as const
const GLYPHS = { connected: 'ok', suspended: 'warn', left: 'logout' } as const

/** A platform as a card: who, since when, how many people, how its receiver of news does. */
export function rowOf(platform: RegisteredPlatform, w: W) {
  const { id, state, since, creditCode, contact, purpose } = platform
  const { administrators: admins, reviewers, webhook, agreement, leaving, left } = platform
  return {
    id,
    name: text(platform.name),
    state,
    stateWord: w.states[state],
    tag: TAGS[state],
    glyph: GLYPHS[state],
    people: fill(w.people, { admins, reviewers }),
    since: fill(w.since, { day: dayInWords(dayOf(since)) }),
    creditCode: creditCode ?? '',
    contact: contact ? `${contact.name} ${contact.mobile}` : '',
    purpose: purpose ?? '',
    agreement: agreementWord(agreement, w),
    agreed: agreement?.current ?? false,
    leaving: leaving ? fill(w.leavingNote, { name: leaving.name, reason: leaving.reason }) : '',
    left: left ? fill(w.leftNote, { day: dayInWords(dayOf(left.at)), reason: left.reason }) : '',
    webhook: webhookWord(webhook, w),
    trouble: (webhook?.waiting ?? 0) > 0,
  }
}

function agreementWord(agreement: RegisteredPlatform['agreement'], w: W): string {
  if (!agreement) return w.agreementNone
  const { version, name, current } = agreement
  return current ? fill(w.agreementOk, { version, name }) : fill(w.agreementOld, { version })
}

function webhookWord(webhook: RegisteredPlatform['webhook'], w: W): string {
  if (!webhook) return w.webhookNone
  if (webhook.stopped > 0) return fill(w.webhookStopped, { n: webhook.stopped })
  if (webhook.waiting > 0) return fill(w.webhookWaiting, { n: webhook.waiting })
  return webhook.takenAt ? w.webhookOk : w.webhookIdle
}
