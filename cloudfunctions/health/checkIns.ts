import * as z from 'zod'
import { ownPerson } from '../runtime/health/people'
import { openCheckIn } from '../runtime/health/sealedFields'
import { action } from '../runtime/onion/action'
import { cursor, id } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { healthCheckIns } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 31

/** My check-ins, the newest first. */
export const checkIns = action('health', 'checkIns', {
  input: z.strictObject({ id, cursor: cursor.optional() }),
  allow: wechatUser,
  async handle({ input, call }) {
    const person = await ownPerson(call, input.id)
    const found = await call.read.find(healthCheckIns, {
      where: { personId: person._id, ...(input.cursor && { order: { before: input.cursor } }) },
      order: { by: 'order', direction: 'desc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    return {
      answer: {
        items: items.map(({ day, at, normal, sealed }) => ({
          day,
          at,
          normal,
          ...openCheckIn(person._id, day, sealed),
        })),
        ...(next && { next }),
        asOf: call.at,
      },
    }
  },
})
