import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, line, requestKey } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { documents } from '../runtime/store/collections'
import {
  ALLOWED_TYPES,
  cloudPathOf,
  FILE_LIMIT,
  FILE_LIMIT_MB,
  isAllowedType,
  PURPOSES,
} from '../runtime/store/storage'
import { create } from '../runtime/store/writes'
import { ownProduct } from '../runtime/supplier/ownProduct'

/** The only path to which the phone may upload this file. What is too large or of another type gets none. */
export const issueUpload = action('supplier', 'issueUpload', {
  input: z.strictObject({
    purpose: z.enum(PURPOSES),
    name: line(200),
    type: z.string().max(100),
    size: z.int().min(1),
    productId: id.optional(),
    requestKey,
  }),
  allow: supplierEditor,
  async handle({ input, who: { supplier }, call }) {
    const { purpose, name, type, size, productId } = input
    if (!isAllowedType(type)) refuseField(['type'], 'fileType', { allowed: ALLOWED_TYPES })
    if (size > FILE_LIMIT)
      refuse('TOO_LARGE', {
        issues: [{ path: ['size'], code: 'fileTooLarge', params: { limitMb: FILE_LIMIT_MB } }],
      })
    if (productId) await ownProduct(call, supplier, productId)
    const documentId = randomName(20)
    const cloudPath = cloudPathOf(supplier._id, documentId, type)
    const document = {
      supplierId: supplier._id,
      ...(productId && { productId }),
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
