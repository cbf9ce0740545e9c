import * as z from 'zod'
import { resident } from '../runtime/health/gates'
import { placeView } from '../runtime/health/places'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { healthKeepers, healthPlaces } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20
const MOST_KEPT = 50

/** The places that I keep; all of them for people of the Centre. The newest first. */
export const places = action('health', 'places', {
  input: z.strictObject({ cursor: cursor.optional() }),
  allow: resident,
  async handle({ input, who, call }) {
    const kept = await call.read.find(healthKeepers, { where: { keeper: call.openid }, limit: MOST_KEPT })
    const mine = new Set(kept.map(({ placeId }) => placeId))
    const centre = who.role === 'clerk' || who.role === 'supervisor'
    const found = centre
      ? await call.read.find(healthPlaces, {
          where: input.cursor ? { order: { before: input.cursor } } : {},
          order: { by: 'order', direction: 'desc' },
          limit: PAGE + 1,
        })
      : (await call.read.many(healthPlaces, [...mine])).filter(({ open }) => open)
    const { items, next } = centre ? page(found, PAGE) : { items: found, next: undefined }
    const views = await Promise.all(items.map((one) => placeView(call, one, one.open && mine.has(one._id))))
    return { answer: { items: views, ...(next && { next }), asOf: call.at } }
  },
})
