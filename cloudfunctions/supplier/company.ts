import { action } from '../runtime/action'
import { companyView } from '../runtime/companyView'
import { nothing } from '../runtime/fields'
import { supplierMember } from '../runtime/gates'

/** My company. */
export const company = action('supplier', 'company', {
  input: nothing,
  allow: supplierMember,
  async handle({ who }) {
    return { answer: companyView(who.supplier) }
  },
})
