import * as z from 'zod'
import { codeDetail } from '../runtime/code/codeDetail'
import { tokenOfId } from '../runtime/openapi/codeId'
import { endpoint } from '../runtime/openapi/endpoint'
import { codeReport, codeShape } from '../runtime/openapi/shapes'
import { refuseUnagreed } from '../runtime/people/agreement'

/** What stands behind a code, by its token or the number under it. */
export const code = endpoint({
  method: 'GET',
  path: '/v1/codes/{id}',
  summary: '按码或码号查询商品。 What stands behind a code, by its token or number.',
  params: z.strictObject({ id: z.string().min(1).max(200) }),
  answer: codeShape,
  async handle({ params, server, call }) {
    await refuseUnagreed(call, server.platform.id)
    return { answer: codeReport(await codeDetail(call, await tokenOfId(call, params.id))) }
  },
})
