import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { accessLog, documents } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20

/** Who opened documents of my company: when, from where, which and what for. Names of persons are not told. */
export const looks = action('account', 'looks', {
  input: z.strictObject({ cursor: cursor.optional() }),
  allow: wechatUser,
  async handle({ input, who: { user }, call }) {
    const { supplierId } = user ?? {}
    if (!supplierId) return { answer: { items: [], asOf: call.at } }
    const found = await call.read.find(accessLog, {
      where: { supplierId, ...(input.cursor && { order: { before: input.cursor } }) },
      order: { by: 'order', direction: 'desc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    const opened = await call.read.many(
      documents,
      items.map((entry) => entry.documentId),
    )
    const names = new Map(opened.map((document) => [document._id, document.name]))
    return {
      answer: {
        items: items.map(({ at, role, platform, documentId, purpose }) => ({
          at,
          role,
          ...(platform && { platform }),
          document: names.get(documentId) ?? '',
          purpose,
        })),
        ...(next && { next }),
        asOf: call.at,
      },
    }
  },
})
