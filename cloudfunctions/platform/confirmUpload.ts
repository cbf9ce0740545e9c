import * as z from 'zod'
import { confirmed } from '../runtime/document/uploading'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { isEvidence } from '../runtime/review/evidence'
import { documents } from '../runtime/store/collections'

/** Accepts a reviewer's file after looking at its bytes. Only who asked for the path may confirm it. */
export const confirmUpload = action('platform', 'confirmUpload', {
  input: z.strictObject({ documentId: id, fileId: z.string().max(300), requestKey }),
  allow: reviewer,
  async handle({ input: { documentId, fileId }, who, call }) {
    const document = await call.read.one(documents, documentId)
    if (!document || !isEvidence(document, who.platform.id) || document.owner !== call.openid)
      return refuse('NOT_FOUND')
    const owner = `platform-${who.platform.id}`
    return { ...(await confirmed(call, document, fileId, owner)), target: documentId }
  },
})
