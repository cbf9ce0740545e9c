import * as z from 'zod'
import type { Target } from '../../../typings/assessment'

/** Fields that many actions take. Letters that no database or path reads as anything else. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)
/** The person's own words on one line: what is typed around them does not count. */
export const line = (longest: number) => z.string().trim().min(1).max(longest)
/** 16 to 40 of [A-Za-z0-9_-]: the same key gets the first answer again. */
export const requestKey = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/)
export const revision = z.int().min(0)
/** Opaque to the phone: the `order` of the last document of the page before. */
export const cursor = z.string().max(120)
/** A token as it was read or scanned; whether it is one is for the token's own reader. */
export const token = z.string().min(1).max(200)
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const text = z.strictObject({ zh: line(60), en: line(60) })
export const nothing = z.strictObject({})
export const supplierRole = z.enum(['owner', 'editor', 'viewer'])
/** Somebody whom the Centre may call; the number is checked by its own rule. */
export const contact = z.strictObject({ name: line(40), mobile: line(20) })
export const openPurpose = z.enum(['launch_review', 'random_review', 'complaint', 'verification', 'own'])
/** Ids of verification items hold a colon and a credit code or a hash. */
export const verificationId = z
  .string()
  .regex(/^(company|licence|report|label|partnership|change):[A-Za-z0-9_-]{1,64}$/)
/** Documents that go with something. */
export const evidence = z.array(id).max(9)
/** The person's own words over several lines. */
export const words = (shortest: number, longest: number) => z.string().trim().min(shortest).max(longest)
/** The place of a finding, as an assessment names it. */
export const findingTarget: z.ZodType<Target> = z.strictObject({
  section: z.enum([
    'company',
    'capacity',
    'basics',
    'licences',
    'reports',
    'label',
    'packaging',
    'partnerships',
    'none',
  ]),
  field: z.string().max(100).optional(),
  entry: z.string().max(100).optional(),
})
