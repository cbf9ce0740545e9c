import type { HealthMarkKind } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { shanghaiDay } from '../../domain/calendar'
import { lastFour } from '../../domain/health'
import { checkResidentId } from '../../domain/identifiers'
import type { UnitOfWork } from '../onion/action'
import type { Call } from '../onion/call'
import type { Staff } from '../onion/gates'
import { refuse, refuseField } from '../onion/refusal'
import { propose } from '../proposal/propose'
import { numberIds } from './numbers'
import { markChange } from './proposals/mark'

/**
 * Proposes a mark by a resident number, or its end. The number itself is not kept: only its keyed hash and the last four
 * characters go into the proposal, and the answer is the same whether or not anybody has declared it.
 */
export async function proposeMark(
  call: Call,
  who: Staff,
  asked: { number: string; kind: HealthMarkKind; since: Day; note: string; does: 'set' | 'end' },
): Promise<UnitOfWork<{ proposalId: string; lapsesAt: string }>> {
  const today = shanghaiDay(call.now)
  const number = checkResidentId(asked.number, today)
  if (!number.ok)
    return refuse('INVALID_INPUT', {
      issues: [{ path: ['number'], code: number.code, params: number.params }],
    })
  if (asked.since > today) refuseField(['since'], 'day.future', { day: asked.since })
  const { kind, since, does, note } = asked
  const payload = { does, kind, since, numberIds: numberIds(number.value), lastFour: lastFour(number.value) }
  const { writes = [], tell = [], target, answer } = await propose(call, who, markChange, payload, { note })
  return { writes, tell, target, answer: { proposalId: answer.id, lapsesAt: answer.lapsesAt } }
}
