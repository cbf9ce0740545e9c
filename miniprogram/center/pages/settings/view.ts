import type { SettingEntry } from '../../../../typings/contract'
import { dayInWords, moment } from '../../../services/format'
import { fill, type Words } from '../../../services/words'

/** The value of a setting in a few words. */
export function valueText({ name, value }: SettingEntry, w: Words<'settings'>): string {
  if (name === 'retention') return counted(w.changed, (value as { days: object }).days, w.nothing)
  if (name === 'templates') return counted(w.set, (value as { ids: object }).ids, w.nothing)
  const { on, until } = value as { on: boolean; until?: string }
  const state = on ? w.on : w.off
  return on && until ? `${state} · ${fill(w.untilText, { until: dayInWords(until) })}` : state
}

function counted(words: string, held: object, nothing: string): string {
  const n = Object.values(held).filter(Boolean).length
  return n ? fill(words, { n }) : nothing
}

/** Since when it holds and who stands behind it. */
export function behindText({ since, maker, checker }: SettingEntry, w: Words<'settings'>): string {
  if (!since) return w.delivered
  const params = { time: moment(since), maker: maker ?? '', checker: checker ?? '' }
  return fill(checker ? w.sinceTwo : w.since, params)
}
