import * as z from 'zod'
import { isKept } from '../runtime/document/keeping'
import { id } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { endpoint } from '../runtime/openapi/endpoint'
import { documentReport, documentShape } from '../runtime/openapi/shapes'
import { isEvidence } from '../runtime/review/evidence'
import { documents } from '../runtime/store/collections'

/** A file of the platform's own: what it is and until when it is kept. Its content is opened in WeChat, on record. */
export const documentFacts = endpoint({
  method: 'GET',
  path: '/v1/documents/{documentId}',
  summary: '查询本平台上传的文件。 A file that the platform put up, and until when it is kept.',
  params: z.strictObject({ documentId: id }),
  answer: documentShape,
  async handle({ params, server, call }) {
    const found = await call.read.one(documents, params.documentId)
    if (!found?.uploadedAt || !isEvidence(found, server.platform.id) || !isKept(found, call))
      return refuse('NOT_FOUND')
    return { answer: documentReport(found) }
  },
})
