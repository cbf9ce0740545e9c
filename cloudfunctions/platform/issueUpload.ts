import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { line, requestKey } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { documents } from '../runtime/store/collections'
import { cloudPathOf, isAllowedType, limitsOf } from '../runtime/store/storage'
import { create } from '../runtime/store/writes'

/** The only path to which a reviewer's phone may upload this evidence of a review. */
export const issueUpload = action('platform', 'issueUpload', {
  input: z.strictObject({ name: line(200), type: z.string().max(100), size: z.int().min(1), requestKey }),
  allow: reviewer,
  async handle({ input: { name, type, size }, who, call }) {
    const { limitMb, bytes, allowed } = limitsOf('review')
    if (!isAllowedType('review', type)) refuseField(['type'], 'fileType', { allowed })
    if (size > bytes)
      refuse('TOO_LARGE', { issues: [{ path: ['size'], code: 'fileTooLarge', params: { limitMb } }] })
    const documentId = randomName(20)
    const cloudPath = cloudPathOf(`review/${who.platform.id}`, documentId, type)
    const document = {
      purpose: 'review' as const,
      platformId: who.platform.id,
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
