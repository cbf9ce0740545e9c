import { batchTemplateLink } from '../runtime/batch/template'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { LINK_SECONDS } from '../runtime/store/storage'

/** The table to fill in for many products at once. */
export const batchTemplate = action('supplier', 'batchTemplate', {
  input: nothing,
  allow: supplierMember,
  async handle({ call }) {
    const url = await batchTemplateLink()
    const expiresAt = new Date(call.now + LINK_SECONDS * 1000).toISOString()
    return { answer: url ? { url, expiresAt } : refuse('BUSY') }
  },
})
