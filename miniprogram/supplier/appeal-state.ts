import type { AppealRow } from '../../typings/contract'
import { moment } from '../services/format'
import { fill, words } from '../services/words'

/** Where an appeal stands: its state with the icon and tone of it, and until when it is answered. */
export function appealState(
  { open, outcome, dueAt, level }: Pick<AppealRow, 'open' | 'outcome' | 'dueAt' | 'level'>,
  asOf: string,
): { state: string; level: string; due: string; icon: string; tone: string } {
  const w = words('appeals')
  const name = w.levels[level]
  if (!open) {
    const good = outcome === 'upheld' || outcome === 'corrected'
    const state = w.outcomes[outcome ?? 'refused']
    return { state, level: name, due: '', icon: good ? 'ok' : 'info', tone: good ? 'green' : '' }
  }
  const late = dueAt < asOf
  const due = late ? w.overdue : fill(w.due, { time: moment(dueAt) })
  return { state: w.open, level: name, due, icon: late ? 'warn' : 'clock', tone: late ? 'amber' : 'brand' }
}
