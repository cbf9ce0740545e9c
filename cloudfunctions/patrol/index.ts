import { requireSecrets } from '../runtime/onion/secrets'
import { JOBS } from '../runtime/patrol/jobs'
import { patrol } from '../runtime/patrol/patrol'

/** What happens by time alone: expiries, re-verification, lapses, overdue queues, retention, the audit's chain. */
export const main = async () => {
  requireSecrets(['DRAW_SECRET'])
  return patrol(JOBS)
}
