import * as z from 'zod'
import { day, requestKey, words } from '../runtime/onion/fields'
import { endpoint } from '../runtime/openapi/endpoint'
import { endingReport, endingShape } from '../runtime/openapi/shapes'
import { reportedEnding } from '../runtime/partnership/reporting'

/** That the platform sells a product no longer. It has no force before the Centre has verified it. */
export const reportEnding = endpoint({
  method: 'POST',
  path: '/v1/endings',
  summary:
    '报告已终止销售；先听取供应商意见，经中心核实后才生效。 Report an ending: the supplier is heard, and only what the Centre verified counts.',
  body: z.strictObject({
    token: z.string().min(1).max(200),
    ended: day.meta({ description: 'The last day of sale, within the last 12 months' }),
    reason: z.enum(['quality', 'business', 'other']),
    text: words(5, 500),
    requestKey,
  }),
  answer: endingShape,
  async handle({ body: { token: code, ended, reason, text }, server, call }) {
    const path = (field: string) => ['body', field === 'code' ? 'token' : field]
    const report = { code, ended, reason, text }
    const { writes, tell, after } = await reportedEnding(call, server.platform, report, path)
    return { writes, tell, target: after._id, answer: endingReport(after) }
  },
})
