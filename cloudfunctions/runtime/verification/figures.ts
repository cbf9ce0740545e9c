import type { QueueFigures } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import type { Call } from '../onion/call'
import { verifications } from '../store/collections'

const DAY_MS = 24 * 3600_000

/** How the whole queue does now: counted by indexes, so that it costs the same however long the queue is. */
export async function queueFigures(call: Call): Promise<QueueFigures> {
  const ago = (days: number) => new Date(call.now - days * DAY_MS).toISOString()
  const midnight = new Date(`${shanghaiDay(call.now)}T00:00:00+08:00`).toISOString()
  const decidedSince = (instant: string) =>
    call.read.count(verifications, { open: false, closedAt: { after: instant } })
  const openSince = (instant: string) =>
    call.read.count(verifications, { open: true, openedAt: { before: instant } })
  return {
    today: await decidedSince(midnight),
    week: await decidedSince(ago(7)),
    overDay: await openSince(ago(1)),
    overThreeDays: await openSince(ago(3)),
  }
}
