import * as z from 'zod'
import { coloursOf } from '../runtime/launch/launchView'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { reviewRows, waitingRow } from '../runtime/review/reviewView'
import { reviews as all, launches } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20

/** The reviews of my platform: what waits by its target, the most urgent first; what is done, the newest first. */
export const reviews = action('platform', 'reviews', {
  input: z.strictObject({ tab: z.enum(['launch', 'cause', 'done']), cursor: cursor.optional() }),
  allow: reviewer,
  async handle({ input: { tab, cursor: after }, who, call }) {
    const platformId = who.platform.id
    const waiting = { platformId, toReview: true }
    const open = { platformId, open: true }
    const answer = {
      asOf: call.at,
      counts: { launch: await call.read.count(launches, waiting), cause: await call.read.count(all, open) },
    }
    const order = { by: 'order' as const, direction: tab === 'done' ? ('desc' as const) : ('asc' as const) }
    const range = after && { order: tab === 'done' ? { before: after } : { after } }
    if (tab === 'launch') {
      const where = { ...waiting, ...range }
      const found = page(await call.read.find(launches, { where, order, limit: PAGE + 1 }), PAGE)
      const colour = await coloursOf(call, found.items)
      const items = found.items.map((launch) => waitingRow(launch, colour(launch)))
      return { answer: { ...answer, items, ...(found.next && { next: found.next }) } }
    }
    const where = { ...open, open: tab === 'cause', ...range }
    const { items, next } = page(await call.read.find(all, { where, order, limit: PAGE + 1 }), PAGE)
    return { answer: { ...answer, items: await reviewRows(call, items), ...(next && { next }) } }
  },
})
