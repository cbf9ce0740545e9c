import { z } from 'zod'

/**
 * The form in which the Centre publishes its random reviews: for each day the hash of its secret, when that was
 * published, and, from the day after, the secret; and the draws in the order in which they were made. Another key is
 * refused, so that a misspelt one is not overlooked.
 */
const daySecret = z.strictObject({
  day: z.string(),
  hash: z.string(),
  committedOn: z.string(),
  secret: z.string().optional(),
  revealedOn: z.string().optional(),
})
const oneDraw = z.strictObject({
  platform: z.string(),
  product: z.string(),
  version: z.number(),
  day: z.string(),
  rate: z.number(),
  drawn: z.boolean(),
  number: z.number().optional(),
  keptSince: z.string().optional(),
})
export const drawRecord = z.strictObject({ secrets: z.array(daySecret), draws: z.array(oneDraw) })
