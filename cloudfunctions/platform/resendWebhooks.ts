import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { accessOf } from '../runtime/openapi/access'
import { accessView } from '../runtime/openapi/accessView'
import { administrator } from '../runtime/openapi/administrator'
import { tokenOfId } from '../runtime/openapi/codeId'
import { queuesToResend, resent } from '../runtime/webhook/resend'

/** Sends what waits at once; of one code from an event on once more, whether or not it was taken. */
export const resendWebhooks = action('platform', 'resendWebhooks', {
  input: z.strictObject({
    code: z.string().max(200).optional(),
    fromSequence: z.int().min(1).optional(),
    requestKey,
  }),
  allow: administrator,
  async handle({ input, who, call }) {
    const token = input.code && (await tokenOfId(call, input.code))
    const queues = await queuesToResend(call, who.platform.id, token)
    const { writes, tell } = resent(call, queues, input.fromSequence)
    const access = await accessOf(call.read, who.platform)
    return {
      writes,
      tell,
      target: token || who.platform.id,
      answer: { codes: queues.length, access: await accessView(call, access) },
    }
  },
})
