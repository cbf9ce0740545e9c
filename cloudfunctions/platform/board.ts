import * as z from 'zod'
import { daysBetween } from '../domain/calendar'
import { launchFigures } from '../domain/launch'
import { decidedBetween } from '../runtime/launch/decided'
import { wayOf } from '../runtime/launch/waits'
import { action } from '../runtime/onion/action'
import { day } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { refuseField } from '../runtime/onion/refusal'

const LONGEST_DAYS = 366

/** How fast my platform launches, from the records themselves, as of now. */
export const board = action('platform', 'board', {
  input: z.strictObject({ from: day, to: day }),
  allow: reviewer,
  async handle({ input: { from, to }, who, call }) {
    const days = daysBetween(from, to)
    // Written so that what is no day is refused too.
    if (!(days >= 0 && days < LONGEST_DAYS)) refuseField(['from'], 'board.span', { limit: LONGEST_DAYS })
    const decided = await decidedBetween(call, who.platform.id, from, to)
    return { answer: { ...launchFigures(decided.map(wayOf), from, to), asOf: call.at } }
  },
})
