import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { platforms } from '../runtime/store/collections'
import { webhooksView } from '../runtime/webhook/health'
import { queuesToResend, resent } from '../runtime/webhook/resend'

/** Sends what waits for a platform at once, from the head of each code, such as after its receiver was mended. */
export const resendWebhooks = action('center', 'resendWebhooks', {
  input: z.strictObject({ platform: id, requestKey }),
  allow: center,
  async handle({ input, call }) {
    const platform = await call.read.one(platforms, input.platform)
    if (platform?.state !== 'connected') return refuse('NOT_FOUND')
    const queues = await queuesToResend(call, platform._id, undefined)
    const { writes, tell } = resent(call, queues, undefined)
    const answer = { codes: queues.length, list: await webhooksView(call) }
    return { writes, tell, target: platform._id, answer }
  },
})
