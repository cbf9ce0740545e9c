import type { Day } from '../../../typings/text'
import { addDays } from '../../domain/calendar'
import { midnight } from '../code/outlook'
import type { Call } from '../onion/call'
import { launches } from '../store/collections'
import type { Stored } from '../store/database'
import type { Launch } from '../store/records'

/** The platform gives no more in one go. */
const BATCH = 1000

/** Everything that a platform decided from one day to another in Shanghai, both included. */
export async function decidedBetween(
  call: Call,
  platformId: string,
  from: Day,
  to: Day,
): Promise<Stored<Launch>[]> {
  const end = midnight(addDays(to, 1))
  const found: Stored<Launch>[] = []
  // An instant has milliseconds, so nothing lies between this and midnight.
  let after = new Date(Date.parse(midnight(from)) - 1).toISOString()
  for (;;) {
    const batch = await call.read.find(launches, {
      where: { platformId, awaits: 'nobody', order: { after } },
      order: { by: 'order', direction: 'asc' },
      limit: BATCH,
    })
    found.push(...batch.filter(({ decidedAt = '' }) => decidedAt < end))
    const last = batch[batch.length - 1]
    if (batch.length < BATCH || !last || last.order >= end) return found
    after = last.order
  }
}
