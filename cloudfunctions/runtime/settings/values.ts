import * as z from 'zod'
import { day, words } from '../onion/fields'

const epidemic = z.strictObject({ on: z.boolean() })
const healthPack = z.strictObject({
  on: z.boolean(),
  purpose: words(10, 200).optional(),
  until: day.optional(),
})
const retention = z.strictObject({ days: z.record(z.string().regex(/^[A-Za-z]{1,40}$/), z.int().min(1)) })
/** An id as WeChat gives it. */
const templateId = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** What each setting that needs two people may be. Bounds that need more than the value are in `refuseForbidden`. */
export const changeValue = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('epidemic'), value: epidemic }),
  z.strictObject({ name: z.literal('healthPack'), value: healthPack }),
  z.strictObject({ name: z.literal('retention'), value: retention }),
])

const after = z.int().min(0)
/** The same with the number of the entry that it was thought of against. */
export const numberedChange = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('epidemic'), value: epidemic, after }),
  z.strictObject({ name: z.literal('healthPack'), value: healthPack, after }),
  z.strictObject({ name: z.literal('retention'), value: retention, after }),
])

export const templates = z.strictObject({
  ids: z.strictObject({
    news: templateId.optional(),
    launch: templateId.optional(),
    deadline: templateId.optional(),
  }),
})
