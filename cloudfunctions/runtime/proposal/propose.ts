import type { ProposalDetail } from '../../../typings/contract'
import { newProposal, stateOf } from '../../domain/proposal'
import type { UnitOfWork } from '../onion/action'
import type { Call } from '../onion/call'
import type { Staff } from '../onion/gates'
import { refuse } from '../onion/refusal'
import { proposals } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { Proposal } from '../store/records'
import { create, type Write } from '../store/writes'
import type { Kind } from './kind'
import { requestOf } from './request'
import { tellSecond } from './tell'
import { proposalDetail } from './view'

/** Characters of the hash of a subject in an id. */
const HASH = 24

/**
 * Makes a proposal as a unit of work. It has no force: `more` may hold what marks the thing as proposed and nothing
 * that takes effect. A second one about the same subject is refused while the first waits.
 */
export async function propose<P extends object>(
  call: Call,
  who: Staff,
  kind: Kind<P>,
  payload: P,
  { note, more = [] }: { note?: string; more?: Write[] } = {},
): Promise<UnitOfWork<ProposalDetail> & { target: string }> {
  const subject = kind.subject(payload)
  const where = { subject, kind: kind.name }
  const [latest] = await call.read.find(proposals, {
    where,
    order: { by: 'at', direction: 'desc' },
    limit: 1,
  })
  if (latest && stateOf(requestOf(latest), call.now) === 'waiting') return refuse('ALREADY_DONE')
  const before = latest ? await call.read.count(proposals, where) : 0
  const id = `${kind.name}-${sha256(subject).slice(0, HASH)}-${before}`
  const lapsesAt = new Date(newProposal(call.openid, call.now).lapsesAt).toISOString()
  const proposal: Stored<Proposal> = {
    _id: id,
    kind: kind.name,
    subject,
    payload,
    ...(await kind.describe(call, payload)),
    ...(note && { note }),
    maker: call.openid,
    makerName: who.name,
    at: call.at,
    lapsesAt,
    state: 'waiting',
    open: true,
    order: `${lapsesAt}|${id}`,
    revision: 1,
  }
  const { _id, ...document } = proposal
  return {
    writes: [create(proposals, _id, document), ...more],
    tell: await tellSecond(call, proposal),
    target: id,
    answer: proposalDetail(call, who, proposal),
  }
}
