import * as z from 'zod'
import { closing, myApplicationView } from '../runtime/application/applications'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { applications } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/** Takes an application back that nobody has decided. */
export const withdrawApplication = action('account', 'withdrawApplication', {
  input: z.strictObject({ id, requestKey }),
  allow: wechatUser,
  async handle({ input, call }) {
    const application = await call.read.one(applications, input.id)
    if (!application || application.applicant !== call.openid) return refuse('NOT_FOUND')
    if (!application.open) refuse('ALREADY_DONE')
    const changes = closing(call, application._id, 'withdrawn')
    return {
      writes: [replace(applications, application, changes)],
      target: application._id,
      answer: myApplicationView({ ...application, ...changes }),
    }
  },
})
