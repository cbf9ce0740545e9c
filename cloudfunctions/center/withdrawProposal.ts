import * as z from 'zod'
import { withdraw } from '../domain/proposal'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { decideProposal } from '../runtime/proposal/decide'
import { dropped } from '../runtime/proposal/drop'

/** Its maker takes a proposal back. Nothing had force, so nothing changes but the queue. */
export const withdrawProposal = action('center', 'withdrawProposal', {
  input: z.strictObject({ id, revision, requestKey }),
  allow: center,
  async handle({ input, who, call }) {
    return decideProposal(
      call,
      who,
      input,
      (request) => withdraw(request, call.openid, call.now),
      (proposal) => dropped(call, proposal),
    )
  },
})
