import type { SettingEntry } from '../../../../typings/contract'
import { dayInWords, moment } from '../../../services/format'
import { fill, type Words } from '../../../services/words'

/** The value of a setting in a few words. */
export function valueText({ name, value }: SettingEntry, w: Words<'settings'>): string {
  if (name === 'retention') return fill(w.changed, { n: count((value as { days: object }).days) })
  if (name === 'templates') return fill(w.set, { n: count((value as { ids: object }).ids) })
  const { on, until } = value as { on: boolean; until?: string }
  const state = on ? w.on : w.off
  return on && until ? `${state} · ${fill(w.untilText, { until: dayInWords(until) })}` : state
}

const count = (held: object) => Object.values(held).filter(Boolean).length

/** Since when it holds and who stands behind it. */
export function behindText({ since, maker, checker }: SettingEntry, w: Words<'settings'>): string {
  if (!since) return w.delivered
  const params = { time: moment(since), maker: maker ?? '', checker: checker ?? '' }
  return fill(checker ? w.sinceTwo : w.since, params)
}
