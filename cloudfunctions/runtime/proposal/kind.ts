import type * as z from 'zod'
import type { ProposalKind } from '../../../typings/contract'
import type { Reason } from '../../../typings/text'
import type { Call } from '../onion/call'
import type { Staff } from '../onion/gates'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Proposal } from '../store/records'
import type { Write } from '../store/writes'

export interface Effect {
  writes: Write[]
  tell: Tell[]
}

/** What the screen says of a proposal. Codes are worded by locale `proposal.lines`, params as everywhere. */
export interface Description {
  title: Reason
  lines: Reason[]
}

/**
 * A kind of decision that needs two people. To plug one in:
 *
 * 1. add its name to `ProposalKind` (typings/contract/proposal.d.ts) and the kind to `KINDS` (kinds.ts);
 * 2. word `proposal.kinds.<name>` and the codes of its lines in both locales (locales/…/proposal.ts), and
 *    `requirements.values['proposal.<name>']` for the messages;
 * 3. write an action that calls `propose(call, who, kind, payload, note)` behind the gate `center` or `supervisor` and
 *    answers its unit of work.
 *
 * Confirming, declining, withdrawing, lapsing, the queue, the messages and the audit are there already. What runs in
 * an action may run several times, so a kind writes only by what it answers.
 */
export interface Kind<P extends object = object> {
  name: ProposalKind
  /** Strict. It reads the payload when the proposal is made and again before it takes effect. */
  payload: z.ZodType<P>
  /** What it is about: of one subject a single proposal waits at a time. */
  subject(payload: P): string
  /** Reads what it needs and says what would take effect. Refuses what cannot be proposed. */
  describe(call: Call, payload: P): Promise<Description>
  /** Page that shows the whole of it. */
  link?(payload: P): string
  /**
   * What takes effect, committed together with the second person's confirmation. Refuses, in words, what the time
   * since the proposal has overtaken; the proposal then still waits. `proposal.maker` and `who` are different people.
   */
  enact(call: Call, made: { proposal: Stored<Proposal>; who: Staff }, payload: P): Promise<Effect>
  /** What follows when it comes to nothing: declined, withdrawn or lapsed. */
  drop?(call: Call, proposal: Stored<Proposal>, payload: P): Promise<Effect>
}
