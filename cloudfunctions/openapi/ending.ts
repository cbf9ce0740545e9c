import * as z from 'zod'
import { id } from '../runtime/onion/fields'
import { endpoint } from '../runtime/openapi/endpoint'
import { endingReport, endingShape } from '../runtime/openapi/shapes'
import { platformEnding } from '../runtime/partnership/endingView'

/** How far a report of the platform's own has come. */
export const ending = endpoint({
  method: 'GET',
  path: '/v1/endings/{endingId}',
  summary: '查询一次终止报告的状态。 How far a reported ending has come.',
  params: z.strictObject({ endingId: id }),
  answer: endingShape,
  async handle({ params, server, call }) {
    return { answer: endingReport(await platformEnding(call, server.platform.id, params.endingId)) }
  },
})
