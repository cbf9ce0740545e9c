import * as z from 'zod'
import { day, words } from '../onion/fields'

/** What each setting that needs two people may be. Rules that need more than the value itself are the actions'. */
export const VALUES = {
  epidemic: z.strictObject({ on: z.boolean() }),
  healthPack: z.strictObject({ on: z.boolean(), purpose: words(10, 200).optional(), until: day.optional() }),
  retention: z.strictObject({ days: z.record(z.string().regex(/^[A-Za-z]{1,40}$/), z.int().min(1)) }),
}
