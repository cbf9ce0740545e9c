import type { AssessmentInput } from '../../../../typings/assessment'
import type { Day } from '../../../../typings/text'
import { addDays } from '../../calendar'
import { day, type Fields, fields } from '../reading'

/** An input as it arrived: nothing in it can be trusted, but the day. */
export interface Arrived {
  dossier: Fields
  facts: Fields
  day: Day
}

/**
 * Decides lines straight from what arrived, reading only what they ask for and making nothing. The answer is how
 * many lines stand where each of them is met and nothing is to be said of any; `OPEN` in every other case and
 * wherever that is not plain. Then the lines are found out one by one. A quick answer is never the kinder one.
 */
export type Quick = (arrived: Arrived) => number
export const OPEN = -1

/** Only its day, which the server sets, has to be right: a RangeError else. */
export function arrivedOf(input: AssessmentInput): Arrived {
  const today = day(input.day)
  if (!today) throw new RangeError('An assessment needs the calendar day in Shanghai, YYYY-MM-DD.')
  return { dossier: fields(input.dossier), facts: fields(input.facts), day: today }
}

/** `n` days from a day. The same day is asked for again and again, so the last answer is kept. */
export function daysFrom(n: number): (day: Day) => Day {
  let asked = ''
  let answer = ''
  return (day) => {
    if (day !== asked) {
      answer = addDays(day, n)
      asked = day
    }
    return answer
  }
}
