import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { documents } from '../runtime/store/collections'
import { LINK_SECONDS, LINKS_AT_ONCE, shortLinks } from '../runtime/store/storage'

/** Links to my own pictures for small views. Another's document is as absent as one that does not exist. */
export const thumbnails = action('supplier', 'thumbnails', {
  input: z.strictObject({ documentIds: z.array(id).min(1).max(LINKS_AT_ONCE) }),
  allow: supplierMember,
  async handle({ input, who: { supplier }, call }) {
    const found = await call.read.many(documents, input.documentIds)
    const pictures = found.flatMap(({ _id, supplierId, fileId, type }) =>
      supplierId === supplier._id && fileId && type.startsWith('image/') ? [{ _id, fileId }] : [],
    )
    const byFile = await shortLinks(pictures.map(({ fileId }) => fileId))
    const links = pictures.flatMap(({ _id, fileId }) => {
      const url = byFile.get(fileId)
      return url ? [[_id, url] as const] : []
    })
    const expiresAt = new Date(call.now + LINK_SECONDS * 1000).toISOString()
    return { answer: { links: Object.fromEntries(links), expiresAt } }
  },
})
