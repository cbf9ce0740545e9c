import * as z from 'zod'
import { accessEntry, opened, watermarkOf } from '../runtime/document/openDocument'
import { action } from '../runtime/onion/action'
import { id, openPurpose, requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { documents } from '../runtime/store/collections'

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
