import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { companyView } from '../runtime/supplier/companyView'

/** My company. */
export const company = action('supplier', 'company', {
  input: nothing,
  allow: supplierMember,
  async handle({ who, call }) {
    return { answer: await companyView(call, who.supplier) }
  },
})
