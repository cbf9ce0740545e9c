import * as z from 'zod'
import { issued } from '../runtime/document/issuing'
import { CENTER_TYPES, centerLimit, centerPath } from '../runtime/extract/upload'
import { action } from '../runtime/onion/action'
import { line, requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'

/** The only path to which a clerk's phone may upload this file. */
export const issueUpload = action('center', 'issueUpload', {
  input: z.strictObject({
    purpose: z.literal('register'),
    name: line(200),
    type: z.string().max(100),
    size: z.int().min(1),
    requestKey,
  }),
  allow: center,
  async handle({ input, call }) {
    const { purpose, type } = input
    return issued(call, input, {
      limit: centerLimit(type),
      allowed: CENTER_TYPES,
      pathOf: (documentId) => centerPath(documentId, type),
      of: { purpose },
    })
  },
})
