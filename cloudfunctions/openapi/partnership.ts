import * as z from 'zod'
import { normalise } from '../domain/identifiers'
import { behind } from '../runtime/code/codeDetail'
import { codeOf } from '../runtime/code/codes'
import { id, requestKey } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { endpoint } from '../runtime/openapi/endpoint'
import { suppliers, verifications } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'
import { refuseHeldByOther } from '../runtime/verification/holding'
import { applyReading } from '../runtime/verification/reading'
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
    requestKey,
  }),
  answer: z.object({ partnershipId: z.string(), confirmed: z.boolean(), at: z.string() }),
  async handle({ body, server, call }) {
    const { product, submitted } = await behind(call, await codeOf(call, body.token))
    const { name, id: platformId } = server.platform
    const own = [platformId, name.zh, name.en].map(normalise)
    const stated = submitted.dossier.partnerships.find((one) => one.id === body.partnershipId)
    // What is said of another platform is not this one's to answer.
    if (!stated || !own.includes(normalise(stated.platform))) return refuse('NOT_FOUND')
    const item = await call.read.one(verifications, partnershipVerificationId(product._id, stated) ?? '-')
    const supplier = item && (await call.read.one(suppliers, item.supplierId))
    if (!item || !supplier) return refuse('NOT_FOUND')
    if (!item.open) refuse('ALREADY_DONE')
    refuseHeldByOther(call, item)
    const result = { outcome: 'found' as const, confirmed: body.confirmed }
    const changes = {
      open: false,
      held: undefined,
      closedAt: call.at,
      entry: { result, at: call.at, by: `${name.zh} API` },
    }
    const decided = { ...item, ...changes, revision: item.revision + 1 }
    const effect = await applyReading(call, supplier, decided)
    return {
      writes: [replace(verifications, item, { ...changes, ...effect.item }), ...effect.writes],
      tell: effect.tell,
      target: item._id,
      answer: { partnershipId: body.partnershipId, confirmed: body.confirmed, at: call.at },
    }
  },
})
