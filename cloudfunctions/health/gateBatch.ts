import * as z from 'zod'
import { resident } from '../runtime/health/gates'
import { offlinePasses } from '../runtime/health/offline'
import { keptPlace } from '../runtime/health/places'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'

/** What a gate saw while it had no network: verified again here, and logged once however often it is sent. */
export const gateBatch = action('health', 'gateBatch', {
  input: z.strictObject({
    placeId: id,
    passes: z
      .array(
        z.strictObject({
          payload: z.string().min(1).max(600),
          at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/),
        }),
      )
      .min(1)
      .max(100),
    requestKey,
  }),
  allow: resident,
  async handle({ input, call }) {
    const place = await keptPlace(call, input.placeId)
    const { writes, stored, refused } = await offlinePasses(call, place._id, input.passes)
    return { writes, target: place._id, answer: { stored, refused } }
  },
})
