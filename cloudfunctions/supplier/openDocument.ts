import * as z from 'zod'
import { opened } from '../runtime/document/openDocument'
import { ownDocument } from '../runtime/document/ownDocument'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { supplierMember, wechatUser } from '../runtime/onion/gates'

/** Opens one of my own documents: no purpose, no mark over it. */
export const openDocument = action('supplier', 'openDocument', {
  input: z.strictObject({ documentId: id }),
  allow: wechatUser,
  async handle({ input, call }) {
    const document = await ownDocument(call, input.documentId, supplierMember)
    return { answer: await opened(call, document, '') }
  },
})
