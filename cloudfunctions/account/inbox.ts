import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { messages } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20

/** My messages, the newest first. */
export const inbox = action('account', 'inbox', {
  input: z.strictObject({ cursor: cursor.optional() }),
  allow: wechatUser,
  async handle({ input, who, call }) {
    const found = await call.read.find(messages, {
      where: { to: call.openid, ...(input.cursor && { order: { before: input.cursor } }) },
      order: { by: 'order', direction: 'desc' },
      limit: PAGE + 1,
    })
    const readUpTo = who.user?.inboxReadUpTo ?? ''
    const { items, next } = page(found, PAGE)
    return {
      answer: {
        items: items.map(({ _id: id, at, about, link }) => ({
          id,
          at,
          read: at <= readUpTo,
          about,
          ...(link && { link }),
        })),
        ...(next && { next }),
        asOf: call.at,
      },
    }
  },
})
