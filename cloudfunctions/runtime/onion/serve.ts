import type { ActionName, Envelope, FunctionName } from '../../../typings/contract'
import { type Action, refusedBy } from './action'
import { logCall, stopwatch } from './log'
import { randomName } from './ports'
import { Refused, worded } from './refusal'
import type { SecretName } from './secretNames'
import { requireSecrets } from './secrets'

/**
 * The entry of a deployed function: finds the action, answers one envelope, logs one line. `prepare`: what an instance
 * needs before any of its actions and after the input is judged, such as the rule sets in force.
 */
export function serve<F extends FunctionName>(
  functionName: F,
  actions: Record<ActionName<F>, Action>,
  needs: readonly SecretName[] = [],
  prepare: () => Promise<void> = async () => undefined,
): (event: unknown) => Promise<Envelope<unknown>> {
  return async (event) => {
    const took = stopwatch()
    const request = randomName(16)
    const { action: asked, input } = (event ?? {}) as { action?: unknown; input?: unknown }
    const known = typeof asked === 'string' && Object.hasOwn(actions, asked)
    // A name that is not ours may hold anything, so it does not go into the log.
    const name = `${functionName}.${known ? asked : 'unknown'}`
    const log = (outcome: string, reads = 0, writes = 0) =>
      logCall({ request, action: name, outcome, ms: took(), reads, writes })
    try {
      if (!known) throw new Refused('UNKNOWN_ACTION')
      requireSecrets(needs)
      const { answer, reads, writes } = await actions[asked as ActionName<F>](input, request, prepare)
      log('ok', reads, writes)
      return { ok: true, data: answer }
    } catch (fault) {
      const refused = refusedBy(fault, request, name)
      log(refused.code)
      return { ok: false, error: worded(refused) }
    }
  }
}
