import { appealDueAt } from '../../domain/appeal'
import type { Call } from '../onion/call'
import type { Stored } from '../store/database'
import type { HealthAppeal } from '../store/records'

/** An appeal whose decision came to nothing: it is open again, with the time of its level. */
export function reopened(call: Call, { _id, rounds, level }: Stored<HealthAppeal>): Partial<HealthAppeal> {
  const dueAt = new Date(appealDueAt(level, call.now)).toISOString()
  const again = rounds.map((round) =>
    round.level === level ? { ...round, dueAt, decision: undefined as never } : round,
  )
  return {
    rounds: again,
    open: true,
    outcome: undefined as never,
    proposalId: undefined as never,
    dueAt,
    order: `${dueAt}|${_id}`,
  }
}
