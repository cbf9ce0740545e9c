import * as z from 'zod'
import { behind } from '../runtime/code/codeDetail'
import { codeOf } from '../runtime/code/codes'
import { id, line, requestKey } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { endpoint } from '../runtime/openapi/endpoint'
import { answered, ownQuestion } from '../runtime/partnership/answering'
import { partnershipVerificationId } from '../runtime/verification/statements'

/**
 * Whether it is so what the supplier says of its partnership with the asking platform. It answers the Centre's open
 * question, counts like a clerk's reading, and the supplier is told and may appeal.
 */
export const partnership = endpoint({
  method: 'POST',
  path: '/v1/partnerships',
  summary: '确认或否认供应商填写的合作。 Confirm or deny a partnership that the supplier states.',
  body: z.strictObject({
    token: z.string().min(1).max(200),
    partnershipId: id.meta({ description: 'Of `partnerships` of the code' }),
    confirmed: z.boolean(),
    note: line(200).optional(),
    requestKey,
  }),
  answer: z.object({ partnershipId: z.string(), confirmed: z.boolean(), at: z.string() }),
  async handle({ body, server, call }) {
    const { partnershipId, confirmed, note } = body
    const { product, submitted } = await behind(call, await codeOf(call, body.token))
    const stated = submitted.dossier.partnerships.find((one) => one.id === partnershipId)
    if (!stated) return refuse('NOT_FOUND')
    const wanted = partnershipVerificationId(product._id, stated) ?? '-'
    const item = await ownQuestion(call, server.platform, wanted)
    const { writes, tell } = await answered(call, item, `${server.platform.name.zh} API`, confirmed, note)
    return { writes, tell, target: item._id, answer: { partnershipId, confirmed, at: call.at } }
  },
})
