import * as z from 'zod'
import { packCenter } from '../runtime/health/gates'
import { proposeMark } from '../runtime/health/marking'
import { action } from '../runtime/onion/action'
import { day, line, requestKey, words } from '../runtime/onion/fields'

/** A confirmed case, a contact or a false form: it has no force until a second person confirms it. */
export const mark = action('health', 'mark', {
  input: z.strictObject({
    number: line(40),
    kind: z.enum(['confirmed', 'suspected', 'contact', 'false']),
    since: day,
    note: words(5, 300),
    requestKey,
  }),
  allow: packCenter,
  async handle({ input, who, call }) {
    return proposeMark(call, who, { ...input, does: 'set' })
  },
})
