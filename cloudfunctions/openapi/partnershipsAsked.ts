import * as z from 'zod'
import { cursor } from '../runtime/onion/fields'
import { endpoint } from '../runtime/openapi/endpoint'
import { questionShape } from '../runtime/openapi/shapes'
import { questionsPage } from '../runtime/partnership/questions'

/** What the platform is asked and has not answered, the most urgent first. */
export const partnershipsAsked = endpoint({
  method: 'GET',
  path: '/v1/partnerships',
  summary: '待本平台答复的合作。 Partnerships that this platform is asked about.',
  query: z.strictObject({ cursor: cursor.optional() }),
  answer: z.object({ items: z.array(questionShape), next: z.string().optional(), open: z.int() }),
  async handle({ query, server, call }) {
    const { items, next, open } = await questionsPage(call, server.platform.id, true, query.cursor)
    const asked = items.flatMap(({ partnershipId, token, product, supplier, supplierId, ...item }) => {
      const { from, ended, reason, askedAt, dueAt } = item
      const stated = { ...(from && { from }), ...(ended && { ended }), ...(reason && { reason }) }
      return [{ partnershipId, token, product, supplier, supplierId, ...stated, askedAt, dueAt }]
    })
    return { answer: { items: asked, ...(next && { next }), open } }
  },
})
