import type { HealthCode, HealthHold } from '../../typings/contract'
import { dayInWords, dayOf, moment } from '../services/format'
import { fill, words } from '../services/words'

const DAY_MS = 86_400_000
const MARKS = { normal: 'check', symptoms: 'temp', missed: 'x', due: '', ahead: '' } as const

/** The run of check-ins in words: how many of how many, the squares of the calendar, and when it turns green. */
export function runShown({ run, asOf }: HealthCode) {
  if (!run) return null
  const w = words('resident')
  const next = dayInWords(dayOf(Date.parse(asOf) + DAY_MS))
  return {
    title: fill(w.runDay, { done: run.done }),
    of: fill(w.runOf, { needs: run.needs }),
    note: fill(w.runNote, { needs: run.needs, day: run.greenOn }),
    done: run.done,
    needs: run.needs,
    ring: fill(w.check.ring, { done: run.done, needs: run.needs }),
    due: run.dueToday,
    next: fill(w.checkedIn, { day: next }),
    days: run.days.map(({ day, state }) => ({
      day,
      date: Number(day.slice(8)),
      state,
      icon: MARKS[state],
      word: state === 'due' ? w.runStates.due : '',
      label: fill(w.dayLabel, { day: dayInWords(day), state: w.runStates[state] }),
    })),
  }
}

/** A reason for the colour in words: why, what cures it, where it comes from, since when, under which rules. */
export function holdShown({
  requirement,
  colour,
  reason,
  remedy,
  source,
  at,
  ruleSet,
  appealed,
}: HealthHold) {
  const w = words('resident')
  const h = words('health')
  const reasons: Record<string, string> = h.reasons
  const remedies: Record<string, string> = h.remedies
  return {
    requirement,
    colour,
    why: fill(reasons[reason.code] ?? h.requirements[requirement], reason.params),
    cure: fill(remedies[remedy.code] ?? '', remedy.params),
    line: fill(w.holdLine, { source: h.sources[source], time: moment(at), rule: ruleSet }),
    appealed: appealed ? w.appealed : '',
  }
}
