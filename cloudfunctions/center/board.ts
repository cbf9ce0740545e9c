import * as z from 'zod'
import { daysBetween } from '../domain/calendar'
import { centerBoard } from '../runtime/board/view'
import { action } from '../runtime/onion/action'
import { day } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuseField } from '../runtime/onion/refusal'

const LONGEST_DAYS = 92

/** Codes, launches, verifications and measures of all suppliers and platforms, as the timers rolled them up. */
export const board = action('center', 'board', {
  input: z.strictObject({ from: day, to: day }),
  allow: center,
  async handle({ input: { from, to }, call }) {
    const days = daysBetween(from, to)
    // Written so that what is no day is refused too.
    if (!(days >= 0 && days < LONGEST_DAYS)) refuseField(['from'], 'board.span', { limit: LONGEST_DAYS })
    return { answer: await centerBoard(call, from, to) }
  },
})
