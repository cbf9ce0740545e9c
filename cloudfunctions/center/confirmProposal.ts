import * as z from 'zod'
import { confirm } from '../domain/proposal'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { decideProposal } from '../runtime/proposal/decide'
import { kindOf } from '../runtime/proposal/kinds'
import { tellMaker } from '../runtime/proposal/tell'

/** The second person confirms, and what was proposed takes effect in the same commit. */
export const confirmProposal = action('center', 'confirmProposal', {
  input: z.strictObject({ id, revision, requestKey }),
  allow: supervisor,
  async handle({ input, who, call }) {
    return decideProposal(
      call,
      who,
      input,
      (request) => confirm(request, call.openid, call.now),
      async (proposal) => {
        const { kind, payload } = kindOf(proposal)
        const { writes, tell } = await kind.enact(call, { proposal, who }, payload)
        return { writes, tell: [...tell, ...tellMaker(proposal, 'proposalConfirmed', { name: who.name })] }
      },
    )
  },
})
