import * as z from 'zod'
import { CENTER_TYPES, centerLimit, centerPath } from '../runtime/extract/upload'
import { action } from '../runtime/onion/action'
import { line, requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { documents } from '../runtime/store/collections'
import { create } from '../runtime/store/writes'

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
  async handle({ input: { purpose, name, type, size }, call }) {
    const limit = centerLimit(type)
    if (!limit) return refuseField(['type'], 'fileType', { allowed: CENTER_TYPES })
    const { bytes, limitMb } = limit
    if (size > bytes) {
      refuse('TOO_LARGE', { issues: [{ path: ['size'], code: 'fileTooLarge', params: { limitMb } }] })
    }
    const documentId = randomName(20)
    const cloudPath = centerPath(documentId, type)
    const document = {
      purpose,
      name,
      type,
      size,
      cloudPath,
      owner: call.openid,
      createdAt: call.at,
      revision: 1,
    }
    return {
      writes: [create(documents, documentId, document)],
      target: documentId,
      answer: { documentId, cloudPath },
    }
  },
})
