import type { SettingValues } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { removeGreen, removePack } from '../health/ending'
import type { Call } from '../onion/call'
import { settingOf } from '../settings/inForce'
import { periodNow } from '../settings/retention'
import { type Collection, collections, documents, type Period, users } from '../store/collections'
import type { Where } from '../store/database'
import { forgetNames, forgetUploads } from './ageing'
import { forgetCompanies, forgetProducts } from './departed'
import { forgetEvidence } from './evidence'
import type { Job, Page, Step } from './job'
import { type Removed, removeClosed, removeNonces, removeOver } from './removal'

type Rule = (call: Call, day: Day, set: SettingValues['retention']) => Promise<Removed>

/** Files that belong to no company: extracts and evidence of the Centre, proofs of claims, pictures of the public. */
const STRAY = ['register', 'claim', 'problem'] as const
/** As long as what they were put up for: claims and problem reports are kept for three years. */
const STRAY_PERIOD: Period = { days: 3 * 365 + 1, since: 'createdAt', file: 'fileId' }

/** Every period that is declared with a collection, and what more than the collection itself ends with it. */
const RULES: readonly Rule[] = [
  ...collections.flatMap((from): Rule[] => {
    if (!hasPeriod(from)) return []
    if (from.name === users.name) return [(call, day, set) => removeClosed(call, day, periodNow(from, set))]
    return [(call, day, set) => removeOver(call, day, kept(from, set), periodNow(from, set))]
  }),
  forgetNames,
  forgetUploads,
  forgetEvidence,
  ...STRAY.map(
    (purpose): Rule =>
      (call, day) =>
        removeOver(call, day, documents, STRAY_PERIOD, { purpose } as Where<object>),
  ),
  forgetProducts,
  forgetCompanies,
  removeGreen,
  removePack,
  removeNonces,
]

function hasPeriod(from: Collection<object>): from is Collection<object> & { period: Period } {
  return from.period !== undefined
}

/** The collection with the words of the period in force, for the certificate. */
function kept(
  from: Collection<object> & { period: Period },
  set: SettingValues['retention'],
): Collection<object> {
  const { days } = periodNow(from, set)
  if (days === from.period.days) return from
  return { ...from, kept: `${days} days, set by two people of the Centre` }
}

/** Rules of one page; each reads once. */
const RULES_AT_ONCE = 12

/** Takes away what has had its time, rule by rule; each commit holds the certificate of what went in it. */
export const retention: Job = {
  name: 'retention',
  from: 2 * 60,
  every: 60,
  async page({ call, day, cursor = '0' }: Step): Promise<Page> {
    const set = await settingOf(call.read, 'retention')
    let number = Number(cursor)
    let found: Removed | undefined
    // Rules that find nothing share a page.
    for (let looked = 0; !found && looked < RULES_AT_ONCE && number < RULES.length; looked += 1) {
      const removed = await (RULES[number] as Rule)(call, day, set)
      if (removed.writes.length > 0 || removed.more) found = removed
      else number += 1
    }
    const { writes, seen, more } = found ?? { writes: [], seen: 0, more: false }
    const next = found && !more ? number + 1 : number
    return {
      writes,
      tell: [],
      seen,
      changed: writes.length > 0 ? seen : 0,
      failed: [],
      ...(next < RULES.length && { next: String(next) }),
    }
  },
}
