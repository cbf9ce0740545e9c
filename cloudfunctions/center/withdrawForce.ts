import * as z from 'zod'
import { withdrawForce as withdraw } from '../domain/force'
import { endedAbout } from '../runtime/event/follow'
import { decideForce } from '../runtime/force/decide'
import { requestOf } from '../runtime/force/measure'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'

/** Its maker takes a request back. Nothing had force, so nothing changes but the queue. */
export const withdrawForce = action('center', 'withdrawForce', {
  input: z.strictObject({ id, revision, requestKey }),
  allow: center,
  async handle({ input, who, call }) {
    return decideForce(
      call,
      who,
      input,
      (force) => withdraw(requestOf(force), call.openid, call.now),
      async (force) => ({ ...(await endedAbout(call, force, 'withdrawn')), tell: [] }),
    )
  },
})
