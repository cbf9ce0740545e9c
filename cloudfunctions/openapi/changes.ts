import * as z from 'zod'
import { changesSince } from '../runtime/openapi/changes'
import { endpoint } from '../runtime/openapi/endpoint'
import { newsShape } from '../runtime/openapi/shapes'

const MOST = 200

/** News of the codes that concern the platform: those whose launch it was asked for. The same as webhooks carry. */
export const changes = endpoint({
  method: 'GET',
  path: '/v1/changes',
  summary:
    '自游标起与本平台有关的变化；至少出现一次，按 id 去重。 News since a cursor, each at least once; ids tell repetitions.',
  query: z.strictObject({
    cursor: z.string().max(300).optional(),
    limit: z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .optional(),
  }),
  answer: z.object({ items: z.array(newsShape), cursor: z.string(), more: z.boolean() }),
  async handle({ query, server, call }) {
    const limit = Math.min(Number(query.limit ?? 100), MOST)
    return { answer: await changesSince(call, server.platform.id, query.cursor, limit) }
  },
})
