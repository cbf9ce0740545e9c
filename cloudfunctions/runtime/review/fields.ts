/** Fields of the actions that write a review down. */
import * as z from 'zod'
import { evidence, line } from '../onion/fields'

/** The largest lot that is taken for one, in units. */
const LARGEST = 10_000_000
const units = z.int().min(0).max(LARGEST)

export const causeFields = {
  reason: z.enum(['label', 'report', 'complaint', 'supplier', 'other']),
  text: line(500).optional(),
}

export const resultFields = {
  result: z.enum(['pass', 'minor', 'major', 'critical', 'notFound', 'refused']),
  text: line(500),
}

export const lotSize = z.int().min(1).max(LARGEST)

export const foundFields = {
  ...resultFields,
  documents: evidence.optional(),
  lot: z
    .strictObject({ size: lotSize, found: z.strictObject({ critical: units, major: units, minor: units }) })
    .optional(),
}
