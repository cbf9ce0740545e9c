import type { SettingValues } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import type { Call } from '../onion/call'
import { settingOf } from '../settings/inForce'
import { periodNow } from '../settings/retention'
import { type Collection, collections, type Period, users } from '../store/collections'
import { forgetNames, forgetUploads } from './ageing'
import type { Job, Page, Step } from './job'
import { type Removed, removeClosed, removeNonces, removeOver } from './removal'

type Rule = (call: Call, day: Day, set: SettingValues['retention']) => Promise<Removed>

/** Every period that is declared with a collection, and what more than the collection itself ends with it. */
const RULES: readonly Rule[] = [
  ...collections.flatMap((from): Rule[] => {
    if (!hasPeriod(from)) return []
    if (from.name === users.name) return [(call, day, set) => removeClosed(call, day, periodNow(from, set))]
    return [(call, day, set) => removeOver(call, day, kept(from, set), periodNow(from, set))]
  }),
  forgetNames,
  forgetUploads,
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

/** Takes away what has had its time, rule by rule; each commit holds the certificate of what went in it. */
export const retention: Job = {
  name: 'retention',
  from: 2 * 60,
  every: 60,
  async page({ call, day, cursor = '0' }: Step): Promise<Page> {
    const number = Number(cursor)
    const rule = RULES[number]
    if (!rule) throw new Error(`there is no rule ${cursor}`)
    const set = await settingOf(call.read, 'retention')
    const { writes, seen, more } = await rule(call, day, set)
    const next = more ? number : number + 1
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
