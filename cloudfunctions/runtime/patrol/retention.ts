import type { Day } from '../../../typings/text'
import type { Call } from '../onion/call'
import { collections, users } from '../store/collections'
import { forgetNames, forgetUploads } from './ageing'
import type { Job, Page, Step } from './job'
import { type Removed, removeClosed, removeNonces, removeOver } from './removal'

type Rule = (call: Call, day: Day) => Promise<Removed>

/** Every period that is declared with a collection, and what more than the collection itself ends with it. */
const RULES: readonly Rule[] = [
  ...collections.flatMap((from): Rule[] => {
    const { period } = from
    if (!period) return []
    if (from.name === users.name) return [(call, day) => removeClosed(call, day, period)]
    return [(call, day) => removeOver(call, day, from, period)]
  }),
  forgetNames,
  forgetUploads,
  removeNonces,
]

/** Takes away what has had its time, rule by rule; each commit holds the certificate of what went in it. */
export const retention: Job = {
  name: 'retention',
  from: 2 * 60,
  every: 60,
  async page({ call, day, cursor = '0' }: Step): Promise<Page> {
    const number = Number(cursor)
    const rule = RULES[number]
    if (!rule) throw new Error(`there is no rule ${cursor}`)
    const { writes, seen, more } = await rule(call, day)
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
