import * as z from 'zod'
import { resident } from '../runtime/health/gates'
import { HEALTH_NOTICE } from '../runtime/health/notice'
import { packState } from '../runtime/health/packState'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { healthConsents } from '../runtime/store/collections'
import { save } from '../runtime/store/writes'

/** Agrees to the processing of sensitive data, apart from the privacy notice and only to the text in force. */
export const consent = action('health', 'consent', {
  input: z.strictObject({ version: z.string().max(20), requestKey }),
  allow: resident,
  async handle({ input, call }) {
    if (input.version !== HEALTH_NOTICE) return refuse('CONFLICT')
    const known = await call.read.one(healthConsents, call.openid)
    const agreed = { version: HEALTH_NOTICE, at: call.at }
    const before = known ?? { _id: call.openid, ...agreed, revision: 0 }
    return {
      writes: [save(healthConsents, before, agreed)],
      answer: await packState(call, { ...agreed, revision: 0 }),
    }
  },
})
