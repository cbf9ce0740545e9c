import { nextCursor, readCursor, SETTLED_AFTER, writeCursor } from '../../domain/openapi'
import type { Call } from '../onion/call'
import { refuseField } from '../onion/refusal'
import { webhookEvents } from '../store/collections'
import { newsReport } from '../webhook/news'
import type { NewsReport } from './shapes'

/** The platform's news behind a cursor, the oldest first. Each is seen at least once: see `Cursor`. */
export async function changesSince(
  call: Call,
  platformId: string,
  given: string | undefined,
  limit: number,
): Promise<{ items: NewsReport[]; cursor: string; more: boolean }> {
  const cursor = readCursor(given) ?? refuseField(['query', 'cursor'], 'format')
  const found = await call.read.find(webhookEvents, {
    where: { platformId, order: { after: cursor.after } },
    order: { by: 'order', direction: 'asc' },
    limit: limit + 1,
  })
  const items = found.slice(0, limit)
  const more = found.length > limit
  const settled = new Date(call.now - SETTLED_AFTER).toISOString()
  const last = items.at(-1)?.order
  const next = nextCursor(cursor, settled, { more, ...(last && { last }) })
  return { items: items.map(newsReport), cursor: writeCursor(next), more }
}
