import type { MessageCode } from '../message/wordedCodes'
import type { Call } from '../onion/call'
import { users } from '../store/collections'
import type { Stored } from '../store/database'
import { type Tell, tellAll } from '../store/outbox'
import type { Proposal } from '../store/records'

const MOST_SUPERVISORS = 100

export const proposalLink = (id: string) => `/center/pages/proposal/proposal?id=${id}`

/** Somebody else has to confirm: every supervisor but the maker hears of it. */
export async function tellSecond(call: Call, proposal: Stored<Proposal>): Promise<Tell[]> {
  const found = await call.read.find(users, { where: { role: 'supervisor' }, limit: MOST_SUPERVISORS })
  const others = found.map(({ _id }) => _id).filter((openid) => openid !== proposal.maker)
  const params = { kind: wordOf(proposal), name: proposal.makerName }
  return tellAll(others, { code: 'proposalWaits', params }, proposalLink(proposal._id))
}

/** News for whoever made it. */
export function tellMaker(
  proposal: Stored<Proposal>,
  code: Extract<MessageCode, 'proposalConfirmed' | 'proposalDeclined' | 'proposalLapsed'>,
  said: { name?: string; note?: string } = {},
): Tell[] {
  const { name, note } = said
  const params = { kind: wordOf(proposal), ...(name && { name }), ...(note && { note }) }
  return tellAll([proposal.maker], { code, params }, proposalLink(proposal._id))
}

/** Worded by locale `requirements.values`. */
const wordOf = ({ kind }: Proposal) => `proposal.${kind}`
