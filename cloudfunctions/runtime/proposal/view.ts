import type { ProposalDetail, ProposalRow } from '../../../typings/contract'
import { stateOf } from '../../domain/proposal'
import type { Call } from '../onion/call'
import type { Staff } from '../onion/gates'
import type { Stored } from '../store/database'
import type { Proposal } from '../store/records'
import { KINDS } from './kinds'
import { requestOf } from './request'

/** Openids never leave the functions: people are names, and `mine`. */
export function proposalRow(call: Call, proposal: Stored<Proposal>): ProposalRow {
  const { _id: id, kind, title, makerName: maker, at, lapsesAt } = proposal
  const state = stateOf(requestOf(proposal), call.now)
  return { id, kind, state, title, maker, mine: proposal.maker === call.openid, at, lapsesAt }
}

/** A proposal with what would take effect, as it was said when it was made. */
export function proposalDetail(call: Call, who: Staff, proposal: Stored<Proposal>): ProposalDetail {
  const row = proposalRow(call, proposal)
  const { revision, lines, note, decided, payload } = proposal
  const link = KINDS[proposal.kind].link?.(payload)
  return {
    ...row,
    revision,
    lines,
    ...(note && { note }),
    ...(link && { link }),
    ...barredBy(row, who),
    ...(decided && { decided }),
  }
}

function barredBy({ state, mine }: ProposalRow, { role }: Staff): Pick<ProposalDetail, 'barred'> {
  if (state !== 'waiting') return { barred: 'decided' }
  if (mine) return { barred: 'maker' }
  return role === 'supervisor' ? {} : { barred: 'role' }
}
