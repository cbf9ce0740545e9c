import type { RecallDetail } from '../../typings/contract'
import { dayInWords, dayOf, duration, moment } from './format'
import { fill, type Words } from './words'

/** A recall in words, as the Centre and the supplier both read it. */
export function recallWords(recall: RecallDetail, w: Words<'events'>, now: number) {
  const { level, state, due, lots, units, since, startBy, finishBy, reports } = recall
  const left = due ? Date.parse(due.at) - now : 0
  const last = reports[reports.length - 1]?.numbers
  return {
    kind: w.levelNames[level],
    tone: level < 3 ? 'red' : 'amber',
    state: w.recallStates[state],
    due: due ? fill(left < 0 ? w.late : w.left, { time: duration(left) }) : '',
    dueWhat: due ? w.due[due.what] : '',
    late: left < 0,
    clocks: [
      ...(since ? [{ name: w.since, at: moment(since) }] : []),
      ...(startBy ? [{ name: w.due.start, at: moment(startBy) }] : []),
      // The end of a working day is said as that day.
      ...(finishBy ? [{ name: w.due.finish, at: dayInWords(dayOf(Date.parse(finishBy) - 1)) }] : []),
    ],
    lots: lots.map(({ number, quantity }) => fill(w.lotLine, { number, n: quantity })),
    units: fill(w.units, { n: units }),
    /** How much of all is accounted for, in percent. */
    percent: last ? Math.min(100, Math.round(((last.recalled + last.unreachable) * 100) / units)) : 0,
    reports: [...reports].reverse().map((report) => ({
      step: w.steps[report.step],
      numbers: fill(w.numbers, { ...report.numbers }),
      text: report.text,
      by: fill(w.answeredBy, { by: report.by, time: moment(report.at) }),
      documents: report.documents,
    })),
  }
}
