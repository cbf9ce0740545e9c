import * as z from 'zod'
import { isDay } from '../domain/calendar'
import { auditPage } from '../runtime/audit/reading'
import { action } from '../runtime/onion/action'
import { auditEntry } from '../runtime/onion/audit'
import { cursor, day, id, token } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { refuseField } from '../runtime/onion/refusal'

/** Who changed what, by person, code and time; reading it leaves an entry too. */
export const audit = action('center', 'audit', {
  input: z.strictObject({
    personOf: id.optional(),
    code: token.optional(),
    from: day.optional(),
    to: day.optional(),
    cursor: cursor.optional(),
  }),
  allow: supervisor,
  async handle({ input, who, call }) {
    for (const name of ['from', 'to'] as const)
      if (input[name] && !isDay(input[name])) refuseField([name], 'format')
    const answer = await auditPage(call, input)
    const { product, supplier } = answer.of
    const target = product?.id ?? supplier?.id ?? 'audit'
    return { writes: [auditEntry(call, who.role, 'center.audit', target, [])], answer }
  },
})
