/** How long collections are kept: as declared, or as two people of the Centre have set it within what is allowed. */
import type { RetentionRow, SettingValues } from '../../../typings/contract'
import { type Collection, collections, type Period } from '../store/collections'

type Alterable = Collection<object> & { period: Period & { within: readonly [number, number] } }

const alterable = (one: Collection<object>): one is Alterable => one.period?.within !== undefined

/** Every collection whose period may be altered, with what is in force. */
export function retentionRows({ days }: SettingValues['retention']): RetentionRow[] {
  return collections.filter(alterable).map(({ name, period }) => {
    const [least, most] = period.within
    return { collection: name, days: days[name] ?? period.days, delivered: period.days, least, most }
  })
}

/** The period in force. One that was set and is allowed no longer does not count. */
export function periodNow(
  { name, period }: Collection<object> & { period: Period },
  { days }: SettingValues['retention'],
): Period {
  const set = days[name]
  const [least, most] = period.within ?? [period.days, period.days]
  return set !== undefined && set >= least && set <= most ? { ...period, days: set } : period
}
