/**
 * When what is shown was true: "as of 10:31:07 · rules 2025.2". Every verdict, list and chart carries one.
 * time: instant. rule-set: version, optional. stale: reason why it is old (text), or '' while fresh.
 * offline: true when there is no network: "a scan decides". align: center | left.
 * No events.
 */
import { worded } from '../../behaviors/worded'
import { clock, dayInWords, dayOf } from '../../services/format'
import { fill } from '../../services/words'

Component({
  behaviors: [worded('common')],
  properties: {
    time: { type: String, value: '' },
    ruleSet: { type: String, value: '' },
    stale: { type: String, value: '' },
    offline: { type: Boolean, value: false },
    align: { type: String, value: 'center' },
  },
  data: { line: '', icon: 'clock' },
  observers: {
    'time, ruleSet, stale, offline, w'(time: string, ruleSet: string, stale: string, offline: boolean) {
      const { w } = this.data
      const at = time ? spoken(time) : ''
      const asOf = at ? fill(w.asOf, { time: at }) : ''
      const rules = ruleSet ? fill(w.ruleSet, { version: versionOf(ruleSet) }) : ''
      const offlineLine = at ? fill(w.offlineNote, { time: at }) : w.offlineNever
      this.setData({
        icon: offline ? 'offline' : stale ? 'warn' : 'clock',
        line: offline
          ? offlineLine
          : [asOf, stale ? `${stale} · ${w.staleNote}` : rules].filter(Boolean).join(' · '),
      })
    },
  },
})

/** `COS_SHAMPOO@1` is version 1 of that category's rules; the category stands elsewhere on the screen. */
const versionOf = (ruleSet: string) => ruleSet.split('@').pop() ?? ruleSet

/** Seconds today, the day before that: an old line must not look like a fresh one. */
function spoken(time: string): string {
  const day = dayOf(time)
  return day === dayOf(Date.now()) ? clock(time) : `${dayInWords(day)} ${clock(time)}`
}
