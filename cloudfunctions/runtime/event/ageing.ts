import { COMPLAINT_DAYS, SPOT_DAYS } from '../../domain/event'
import type { Call } from '../onion/call'
import type { Tell } from '../store/outbox'
import type { Force } from '../store/records'

const DAY_MS = 86_400_000

/** What counts in a rate counts for a while: the code is assessed anew when its time is over. */
export function agesOut(call: Call, { productId, count, passed }: Force): Tell[] {
  const days = count !== undefined ? COMPLAINT_DAYS : passed !== undefined ? SPOT_DAYS : undefined
  if (!productId || days === undefined) return []
  return [{ kind: 'reassess', productId, at: new Date(call.now + days * DAY_MS).toISOString() }]
}
