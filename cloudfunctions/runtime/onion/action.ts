import type * as z from 'zod'
import type { ActionName, FunctionName, Input, Output } from '../../../typings/contract'
import { cloudErrorCode } from '../store/cloud'
import { audit } from '../store/collections'
import { commit, Stale } from '../store/commit'
import { kickCourier, outboxWrites, type Tell } from '../store/outbox'
import { create, type Write } from '../store/writes'
import { auditEntry } from './audit'
import { Call, type Who } from './call'
import type { Gate } from './gates'
import { logFault } from './log'
import { parse, refuseOversized } from './parsing'
import { ports } from './ports'
import { Refused, refuse } from './refusal'
import { firstAnswer, rememberAnswer, requestOf } from './repeat'

/** What an action wants done: everything of it happens, or nothing. */
export interface UnitOfWork<O> {
  writes?: Write[]
  /** Messages and jobs, sent by the courier after the commit. */
  tell?: Tell[]
  /** Id of what was changed, for the audit. */
  target?: string
  answer: O
}

export interface Handling<I, W extends Who> {
  input: I
  who: W
  call: Call
}

export interface Definition<F extends FunctionName, A extends ActionName<F>, W extends Who> {
  /** Strict: an unknown field is refused. */
  input: z.ZodType<Input<F, A>>
  allow: Gate<W>
  /** Reads, decides, and answers a unit of work. Thought over again when somebody else commits first. */
  handle(handling: Handling<Input<F, A>, W>): Promise<UnitOfWork<Output<F, A>>>
}

/** An action, ready to be served: what went in is judged, what comes out is data. */
export type Action = (input: unknown, request: string) => Promise<Outcome>
export interface Outcome {
  answer: unknown
  reads: number
  writes: number
}

/** How often a call is thought over again after another commit came first. */
const TRIES = 6

/**
 * One action of the contract, typed by its function and name: identity → size → parse → allow → handle →
 * commit. The commit holds the effect, the stored answer, the audit entry and the outbox in ONE transaction,
 * so a kill leaves all or nothing and a repeat with the same key gets the first answer.
 */
export function action<F extends FunctionName, A extends ActionName<F>, W extends Who>(
  functionName: F,
  actionName: A,
  definition: Definition<F, A, W>,
): Action {
  const name = `${functionName}.${actionName}`
  return async (raw, request) => {
    refuseOversized(raw)
    const input = parse(definition.input, raw)
    const key = (input as { requestKey?: string }).requestKey
    for (let attempt = 1; ; attempt += 1) {
      const call = new Call(request)
      try {
        return await once(call, key)
      } catch (fault) {
        if (!(fault instanceof Stale)) throw fault
        if (attempt === TRIES) return refuse('BUSY')
        // Twice as long each time, anywhere in that span: those who collided do not collide again.
        await ports.wait(ports.jitter() * 10 * 2 ** attempt)
      }
    }

    async function once(call: Call, requestKey: string | undefined): Promise<Outcome> {
      const asked = requestKey === undefined ? undefined : requestOf(call.openid, name, requestKey, input)
      const stored = asked && (await firstAnswer(call.read, asked))
      if (stored) return { answer: stored.answer, reads: call.read.reads, writes: 0 }
      const who = await definition.allow(call)
      const unit = await definition.handle({ input, who, call })
      const writes = [...(unit.writes ?? [])]
      const { writes: outgoing, ids } = outboxWrites(unit.tell ?? [], call.at)
      writes.push(...outgoing)
      if (asked) {
        const entry = auditEntry(call, who.role, name, unit.target ?? call.openid)
        writes.push(create(audit, entry.id, entry.document), rememberAnswer(asked, unit.answer, call.at))
      }
      const written = writes.length > 0 ? await commit(writes) : 0
      if (ids.length > 0) kickCourier(ids)
      return { answer: unit.answer, reads: call.read.reads, writes: written }
    }
  }
}

/** Any fault as a refusal. Those of the platform are its business and ours to repeat; the rest are ours to mend. */
export function refusedBy(fault: unknown, request: string, name: string): Refused {
  if (fault instanceof Refused) return fault
  logFault(request, name, fault)
  return new Refused(cloudErrorCode(fault) === undefined ? 'INTERNAL' : 'BUSY')
}
