import * as z from 'zod'
import { ownDocument } from '../runtime/document/ownDocument'
import { confirmed } from '../runtime/document/uploading'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supplierEditor, wechatUser } from '../runtime/onion/gates'

/** Accepts an uploaded file after looking at its bytes. Only the issued path counts; what is refused is deleted. */
export const confirmUpload = action('supplier', 'confirmUpload', {
  input: z.strictObject({ documentId: id, fileId: z.string().max(300), requestKey }),
  allow: wechatUser,
  async handle({ input: { documentId, fileId }, call }) {
    const document = await ownDocument(call, documentId, supplierEditor)
    const { supplierId, purpose, owner: person } = document
    // The same picture with a claim and with a problem report is two documents: different people may open them.
    const owner = supplierId ?? (purpose === 'claim' ? person : `${purpose}:${person}`)
    return { ...(await confirmed(call, document, fileId, owner)), target: documentId }
  },
})
