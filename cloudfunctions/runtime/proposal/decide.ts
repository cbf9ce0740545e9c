/** Deciding a proposal: one reading, one step of its machine, one commit. */
import type { ProposalDetail } from '../../../typings/contract'
import type { Refusal, Request, Step } from '../../domain/proposal'
import type { UnitOfWork } from '../onion/action'
import type { Call } from '../onion/call'
import type { Staff } from '../onion/gates'
import { refuse } from '../onion/refusal'
import { proposals } from '../store/collections'
import { Stale } from '../store/commit'
import type { Stored } from '../store/database'
import type { Proposal } from '../store/records'
import { replace } from '../store/writes'
import type { Effect } from './kind'
import { requestOf } from './request'
import { proposalDetail } from './view'

/**
 * Takes the step that `step` allows and commits it together with what follows from it. Somebody else's decision that
 * came first is answered as done.
 */
export async function decideProposal(
  call: Call,
  who: Staff,
  input: { id: string; revision: number; note?: string },
  step: (request: Request) => Step<Request>,
  follow: (proposal: Stored<Proposal>) => Promise<Effect>,
): Promise<UnitOfWork<ProposalDetail>> {
  const proposal = await call.read.one(proposals, input.id)
  if (!proposal) return refuse('NOT_FOUND')
  const taken = step(requestOf(proposal))
  if (!taken.ok) return refuseStep(taken.why)
  if (proposal.revision !== input.revision) refuse('CONFLICT', { params: { revision: proposal.revision } })
  const { state, checker } = taken.request
  const { writes, tell } = await follow(proposal).catch(async (fault) => {
    // What it would change may have been changed by whoever decided a moment ago: then that is the answer.
    const since = await call.read.one(proposals, input.id)
    throw since?.revision === proposal.revision ? fault : new Stale()
  })
  const changes = {
    state,
    ...(checker && { checker }),
    open: false,
    decided: { at: call.at, by: who.name, ...(input.note && { note: input.note }) },
    order: `${call.at}|${proposal._id}`,
  }
  return {
    writes: [replace(proposals, proposal, changes), ...writes],
    tell,
    target: proposal._id,
    answer: proposalDetail(call, who, { ...proposal, ...changes, revision: proposal.revision + 1 }),
  }
}

function refuseStep(why: Refusal): never {
  if (why === 'samePerson') return refuse('SAME_PERSON')
  if (why === 'lapsed') return refuse('LAPSED')
  return refuse(why === 'notTheMaker' ? 'NOT_ALLOWED' : 'ALREADY_DONE')
}
