import type { Day } from '../../../typings/text'
import { daysBetween } from '../calendar'
import { commitmentOf, DAYS_AHEAD, isDaySecret, mayReveal } from './commitment'
import { type DayMac, type Draw, draw } from './draw'

/** What was published about the secret of a day. */
export interface DaySecret {
  day: Day
  hash: string
  /** Day on which the hash was published. */
  committedOn: Day
  secret?: string
  /** Day on which the secret was published. */
  revealedOn?: Day
}

/** Published secrets, and draws in the order in which they were made. */
export interface DrawRecord {
  secrets: readonly DaySecret[]
  draws: readonly Draw[]
}

/** What does not fit, as data; `expected` is what the recomputation gives. */
export type DrawFault =
  | { code: 'noHash' | 'twoHashes' | 'notRevealed' | 'wrongHash' | 'malformed' }
  | { code: 'committedLate' | 'revealedEarly'; on: Day }
  | { code: 'drawn' | 'number' | 'keptSince'; expected: string; stated: string }

export interface Tools {
  sha256: (text: string) => string
  macOf: (secret: string) => DayMac
}

/**
 * Draws every line again from the published secrets, and answers with the faults of each, in the order of the draws;
 * an empty list: it is verified. Fails closed: a draw whose secret is missing or does not match its hash is wrong.
 */
export function verifyDraws({ secrets, draws }: DrawRecord, tools: Tools): DrawFault[][] {
  const again: Draw[] = []
  return draws.map((stated) => {
    const published = secrets.filter(({ day }) => day === stated.day)
    const faults = secretFaults(published, tools)
    const [{ secret } = {}] = published
    if (faults.length > 0 || secret === undefined) return faults
    try {
      const { platform, product, version, day, rate } = stated
      const made = draw({ platform, product, version, day, rate }, again, tools.macOf(secret))
      again.push(made)
      return differences(stated, made)
    } catch {
      return [{ code: 'malformed' }]
    }
  })
}

/** Two hashes for one day would let somebody choose between two secrets afterwards. */
function secretFaults(published: readonly DaySecret[], { sha256 }: Tools): DrawFault[] {
  const [only, ...more] = published
  if (!only) return [{ code: 'noHash' }]
  if (more.length > 0) return [{ code: 'twoHashes' }]
  const { day, hash, committedOn, secret, revealedOn } = only
  // Written so that a day that cannot be read is late.
  if (!(daysBetween(committedOn, day) >= DAYS_AHEAD)) return [{ code: 'committedLate', on: committedOn }]
  if (secret === undefined) return [{ code: 'notRevealed' }]
  if (revealedOn !== undefined && !mayReveal(day, revealedOn))
    return [{ code: 'revealedEarly', on: revealedOn }]
  const fits = isDaySecret(secret) && commitmentOf(secret, sha256) === hash
  return fits ? [] : [{ code: 'wrongHash' }]
}

function differences(stated: Draw, made: Draw): DrawFault[] {
  const pairs = (['drawn', 'number', 'keptSince'] as const).map((code) => ({
    code,
    expected: String(made[code] ?? 'none'),
    stated: String(stated[code] ?? 'none'),
  }))
  return pairs.filter(({ expected, stated }) => expected !== stated)
}
