import * as z from 'zod'
import type { QueueTab } from '../../typings/contract'
import { coloursOf, launchRow } from '../runtime/launch/launchView'
import { ensurePlatform } from '../runtime/launch/platforms'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { launches } from '../runtime/store/collections'
import { page, type Where } from '../runtime/store/database'
import type { Launch } from '../runtime/store/records'

const PAGE = 20
const TABS: Record<QueueTab, Where<Launch>> = {
  platform: { awaits: 'platform' },
  supplier: { awaits: 'supplier' },
  review: { toReview: true },
  decided: { awaits: 'nobody' },
}

/** The requests to my platform: what waits by its target, the most urgent first; what is decided, the newest first. */
export const queue = action('platform', 'queue', {
  input: z.strictObject({
    tab: z.enum(['platform', 'supplier', 'review', 'decided']),
    lane: z.enum(['green', 'ordinary']).optional(),
    cursor: cursor.optional(),
  }),
  allow: reviewer,
  async handle({ input: { tab, lane, cursor: after }, who, call }) {
    const mine = { platformId: who.platform.id }
    const decided = tab === 'decided'
    const found = await call.read.find(launches, {
      where: {
        ...mine,
        ...TABS[tab],
        ...(lane && { lane }),
        ...(after && { order: decided ? { before: after } : { after } }),
      },
      order: { by: 'order', direction: decided ? 'desc' : 'asc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    const colour = await coloursOf(call, items)
    const count = (which: Exclude<QueueTab, 'decided'>) =>
      call.read.count(launches, { ...mine, ...TABS[which] })
    return {
      writes: (await ensurePlatform(call, who.platform)).writes,
      answer: {
        items: items.map((launch) => launchRow(launch, colour(launch))),
        ...(next && { next }),
        asOf: call.at,
        counts: {
          platform: await count('platform'),
          supplier: await count('supplier'),
          review: await count('review'),
        },
      },
    }
  },
})
