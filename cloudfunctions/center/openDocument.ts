import * as z from 'zod'
import { action } from '../runtime/action'
import { documents } from '../runtime/collections'
import { id, openPurpose, requestKey } from '../runtime/fields'
import { center } from '../runtime/gates'
import { accessEntry, opened, watermarkOf } from '../runtime/openDocument'
import { refuse } from '../runtime/refusal'

/** Opens any document for a purpose, on record, with the clerk's name over it. */
export const openDocument = action('center', 'openDocument', {
  input: z.strictObject({ documentId: id, purpose: openPurpose, requestKey }),
  allow: center,
  async handle({ input, who, call }) {
    const document = await call.read.one(documents, input.documentId)
    if (!document) return refuse('NOT_FOUND')
    return {
      writes: [accessEntry(call, who, document, input.purpose)],
      target: input.documentId,
      answer: await opened(call, document, watermarkOf(call, who.name, '网监中心')),
    }
  },
})
