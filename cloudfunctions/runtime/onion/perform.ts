import type { Role } from '../../../typings/contract'
import { commit, Stale } from '../store/commit'
import { kickCourier, outboxWrites, type Tell } from '../store/outbox'
import type { Write } from '../store/writes'
import { auditEntry } from './audit'
import type { Call } from './call'
import { ports } from './ports'
import { refuse } from './refusal'
import { firstAnswer, rememberAnswer, requestOf } from './repeat'

/** What an action wants done: everything of it happens, or nothing. */
export interface UnitOfWork<O> {
  writes?: Write[]
  /** Messages and jobs, sent by the courier after the commit. */
  tell?: Tell[]
  /** Id of what was changed, for the audit. */
  target?: string
  answer: O
  /** What a repeat is answered, where the answer holds what must not be stored. */
  remembered?: O
}

/** What came of it: an answer and what it cost. */
export interface Outcome {
  answer: unknown
  reads: number
  writes: number
}

/** A judged input on its way to a commit. */
export interface Task<O> {
  /** For the audit, and part of what a request key stands for. */
  name: string
  input: unknown
  requestKey?: string
  /** Finds out who asks, reads, decides. Done again when somebody else commits first. */
  decide(call: Call): Promise<{ role: Role; unit: UnitOfWork<O> }>
}

/** How often a call is thought over again after another commit came first. */
const TRIES = 8

/**
 * Decides and commits: ONE transaction holds the effect, the stored answer, the audit entry and the outbox, so a kill
 * leaves all or nothing and a repeat with the same key gets the first answer.
 */
export async function perform<O>(task: Task<O>, newCall: () => Call): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(task, newCall())
    } catch (fault) {
      if (!(fault instanceof Stale)) throw fault
      if (attempt === TRIES) return refuse('BUSY')
      // Twice as long each time, anywhere in that span: those who collided do not collide again.
      await ports.wait(ports.jitter() * 10 * 2 ** attempt)
    }
  }
}

async function once<O>({ name, input, requestKey, decide }: Task<O>, call: Call): Promise<Outcome> {
  const asked = requestKey === undefined ? undefined : requestOf(call.openid, name, requestKey, input)
  const stored = asked && (await firstAnswer(call.read, asked))
  if (stored) return { answer: stored.answer, reads: call.read.reads, writes: 0 }
  const { role, unit } = await decide(call)
  const writes = [...(unit.writes ?? [])]
  const { writes: outgoing, ids } = outboxWrites(unit.tell ?? [], call.at)
  writes.push(...outgoing)
  if (asked) {
    writes.push(
      auditEntry(call, role, name, unit.target ?? call.openid, writes),
      rememberAnswer(asked, unit.remembered ?? unit.answer, call.at),
    )
  }
  const written = writes.length > 0 ? await commit(writes) : 0
  if (ids.length > 0) kickCourier(ids)
  return { answer: unit.answer, reads: call.read.reads, writes: written }
}
