import * as z from 'zod'
import { ownPerson } from '../runtime/health/people'
import { action } from '../runtime/onion/action'
import { cursor, id } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { healthChanges } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20

/** Every change of a colour with its reasons, rules, time and source, the newest first. */
export const history = action('health', 'history', {
  input: z.strictObject({ id, cursor: cursor.optional() }),
  allow: wechatUser,
  async handle({ input, call }) {
    const person = await ownPerson(call, input.id)
    const found = await call.read.find(healthChanges, {
      where: { personId: person._id, ...(input.cursor && { order: { before: input.cursor } }) },
      order: { by: 'order', direction: 'desc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    return {
      answer: {
        items: items.map(({ at, from, to, reasons, source, ruleSet }) => ({
          at,
          ...(from && { from }),
          to,
          reasons,
          source,
          ruleSet,
        })),
        ...(next && { next }),
        asOf: call.at,
      },
    }
  },
})
