import * as z from 'zod'
import { decline } from '../domain/proposal'
import { action } from '../runtime/onion/action'
import { id, line, requestKey, revision } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { decideProposal } from '../runtime/proposal/decide'
import { dropped } from '../runtime/proposal/drop'
import { tellMaker } from '../runtime/proposal/tell'

/** The second person says no, and why. */
export const declineProposal = action('center', 'declineProposal', {
  input: z.strictObject({ id, revision, note: line(300), requestKey }),
  allow: supervisor,
  async handle({ input, who, call }) {
    return decideProposal(
      call,
      who,
      input,
      (request) => decline(request, call.openid, call.now),
      async (proposal) => {
        const { writes, tell } = await dropped(call, proposal)
        const said = { name: who.name, note: input.note }
        return { writes, tell: [...tell, ...tellMaker(proposal, 'proposalDeclined', said)] }
      },
    )
  },
})
