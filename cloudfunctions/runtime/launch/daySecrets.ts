/** The secret of each day, from which launches are drawn for review, and what is published of it. */
import type { DrawPublication } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { addDays, shanghaiDay } from '../../domain/calendar'
import { commitmentOf, DAYS_AHEAD, type DayMac, dayToCommit, mayReveal } from '../../domain/review'
import type { Call } from '../onion/call'
import { drawSecret } from '../onion/secrets'
import { commitments } from '../store/collections'
import { hmacSha256, sha256 } from '../store/digest'
import { create, type Write } from '../store/writes'

/** Days of the past that are published: those of which a draw may still stand, and as many again. */
const PUBLISHED = 60

/** 32 bytes in hexadecimal. It follows from the function's own secret, which nobody else holds. */
function secretOf(day: Day): string {
  return Buffer.from(hmacSha256(Buffer.from(drawSecret()), `random review ${day}`)).toString('hex')
}

/** The draw's HMAC of a day. */
export function macOf(day: Day): DayMac {
  const key = Buffer.from(secretOf(day))
  return (text) => hmacSha256(key, text)
}

/**
 * What is published as of the call, and the commitments that were due and are not there yet: a hash counts from the
 * day on which it was really written down, so one that is late says so.
 */
export async function published(
  call: Call,
): Promise<{ secrets: DrawPublication['secrets']; writes: Write[] }> {
  const today = shanghaiDay(call.now)
  const first = addDays(today, -PUBLISHED)
  const known = await call.read.find(commitments, {
    where: { day: { after: addDays(first, -1) } },
    order: { by: 'day', direction: 'asc' },
    limit: PUBLISHED + DAYS_AHEAD + 1,
  })
  const there = new Set(known.map(({ day }) => day))
  const missing = daysFrom(today, dayToCommit(today))
    .filter((day) => !there.has(day))
    .map((day) => ({ day, hash: commitmentOf(secretOf(day), sha256), committedOn: today }))
  const all = [...known.map(({ day, hash, committedOn }) => ({ day, hash, committedOn })), ...missing]
  return {
    secrets: all.map((one) => (mayReveal(one.day, today) ? { ...one, ...revealed(one.day) } : one)),
    writes: missing.map((one) => create(commitments, one.day, one)),
  }
}

const revealed = (day: Day) => ({ secret: secretOf(day), revealedOn: addDays(day, 1) })

function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
