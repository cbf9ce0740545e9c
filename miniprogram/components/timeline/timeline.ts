/**
 * What a code has shown, the newest first: when, from which colour to which, why, by whom, under which version.
 * entries: HistoryEntry[]. large: the large view is on.
 * No events.
 */
import type { CodeState, HistoryEntry } from '../../../typings/contract'
import { worded } from '../../behaviors/worded'
import { moment } from '../../services/format'
import { fill, reason, words } from '../../services/words'

interface Shown {
  key: string
  at: string
  from: string
  fromWord: string
  to: string
  toWord: string
  why: string[]
  more: string
  who: string
  label: string
}

Component({
  behaviors: [worded('timeline')],
  properties: {
    entries: { type: Array, value: [] as HistoryEntry[] },
    large: { type: Boolean, value: false },
  },
  data: { shown: [] as Shown[] },
  observers: {
    'entries, w'(entries: HistoryEntry[]) {
      this.setData({ shown: entries.map(shownOf) })
    },
  },
})

function shownOf(entry: HistoryEntry, index: number): Shown {
  const w = words('timeline')
  const { at, from, to, why, requirements, actor, version, withdrawal } = entry
  const reasons = withdrawal ? [w.withdrawals[withdrawal]] : why.map(reason)
  if (from === 'grey') reasons.unshift(w.restored)
  if (to === 'green') reasons.push(w.allMet)
  const left = withdrawal ? 0 : requirements.length - new Set(why.map(({ code }) => code.split('.')[0])).size
  const who = [w.actors[actor], version ? fill(w.version, { version }) : ''].filter(Boolean).join(' · ')
  const said = {
    at: moment(at),
    from: from ?? '',
    fromWord: from ? wordOf(from) : '',
    to,
    toWord: wordOf(to),
    why: reasons.filter(Boolean),
    more: left > 0 && why.length > 0 ? fill(w.more, { count: left }) : '',
    who,
  }
  const change = from
    ? fill(w.change, { from: said.fromWord, to: said.toWord })
    : fill(w.first, { to: said.toWord })
  return { key: `${at}-${index}`, ...said, label: [said.at, change, ...said.why, who].join('，') }
}

/** A code that is grey in its history was withdrawn: a draft has none. */
const wordOf = (state: CodeState) =>
  state === 'grey' ? words('timeline').grey : words('common').colours[state]
