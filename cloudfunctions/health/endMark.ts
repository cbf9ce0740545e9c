import * as z from 'zod'
import { shanghaiDay } from '../domain/calendar'
import { packCenter } from '../runtime/health/gates'
import { proposeMark } from '../runtime/health/marking'
import { action } from '../runtime/onion/action'
import { line, requestKey, words } from '../runtime/onion/fields'

/** The end of a mark, such as after recovery: it too needs a second person. */
export const endMark = action('health', 'endMark', {
  input: z.strictObject({
    number: line(40),
    kind: z.enum(['confirmed', 'suspected', 'contact', 'false']),
    note: words(5, 300),
    requestKey,
  }),
  allow: packCenter,
  async handle({ input, who, call }) {
    return proposeMark(call, who, { ...input, since: shanghaiDay(call.now), does: 'end' })
  },
})
