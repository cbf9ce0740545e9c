import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { colleaguesView, peopleOf } from '../runtime/supplier/people'

/** Who works for my company, and for owners which invitations are open. */
export const colleagues = action('supplier', 'colleagues', {
  input: nothing,
  allow: supplierMember,
  async handle({ who: { supplier, supplierRole }, call }) {
    const people = await peopleOf(call, supplier._id)
    return { answer: await colleaguesView(call, people, supplier._id, supplierRole) }
  },
})
