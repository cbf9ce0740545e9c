import * as z from 'zod'
import { keeperOf } from '../runtime/document/ownDocument'
import { action } from '../runtime/onion/action'
import { id, line, requestKey } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { documents } from '../runtime/store/collections'
import { cloudPathOf, isAllowedType, limitsOf, PURPOSES } from '../runtime/store/storage'
import { create } from '../runtime/store/writes'
import { ownProduct } from '../runtime/supplier/ownProduct'

/**
 * The only path to which the phone may upload this file. What is too large or of another type gets none. Evidence of
 * a claim belongs to the person, everything else to the company.
 */
export const issueUpload = action('supplier', 'issueUpload', {
  input: z.strictObject({
    purpose: z.enum(PURPOSES),
    name: line(200),
    type: z.string().max(100),
    size: z.int().min(1),
    productId: id.optional(),
    requestKey,
  }),
  allow: wechatUser,
  async handle({ input, who, call }) {
    const { purpose, name, type, size, productId } = input
    const { supplier, folder } = await keeperOf(call, who, purpose)
    const { limitMb, bytes, allowed } = limitsOf(purpose)
    if (!isAllowedType(purpose, type)) refuseField(['type'], 'fileType', { allowed })
    if (size > bytes)
      refuse('TOO_LARGE', { issues: [{ path: ['size'], code: 'fileTooLarge', params: { limitMb } }] })
    if (productId) await ownProduct(call, supplier ?? refuse('NOT_FOUND'), productId)
    const documentId = randomName(20)
    const cloudPath = cloudPathOf(folder, documentId, type)
    const document = {
      ...(supplier && { supplierId: supplier._id }),
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
