import { Refused, worded } from '../runtime/onion/refusal'
import { requireSecrets } from '../runtime/onion/secrets'
import { JOBS } from '../runtime/patrol/jobs'
import { patrol } from '../runtime/patrol/patrol'
import { freshRules } from '../runtime/ruleset/shelf'

/** What happens by time alone: expiries, re-verification, lapses, overdue queues, retention, the audit's chain. */
export const main = async () => {
  try {
    requireSecrets(['DRAW_SECRET'])
    await freshRules()
    return { ok: true, data: await patrol(JOBS) }
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    return { ok: false, error: worded(fault) }
  }
}
