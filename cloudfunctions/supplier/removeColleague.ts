import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supplierOwner } from '../runtime/onion/gates'
import { suppliers, users } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { hold, replace } from '../runtime/store/writes'
import {
  colleagueOf,
  colleaguesView,
  NO_COMPANY,
  peopleOf,
  refuseOwnerless,
  withChanges,
} from '../runtime/supplier/people'

/** Takes a colleague out of the company. It holds at once: every call asks anew who somebody is. */
export const removeColleague = action('supplier', 'removeColleague', {
  input: z.strictObject({ colleague: id, requestKey }),
  allow: supplierOwner,
  async handle({ input, who: { supplier, supplierRole }, call }) {
    const people = await peopleOf(call, supplier._id)
    const person = colleagueOf(people, input.colleague)
    const after = withChanges(people, new Map([[person._id, NO_COMPANY]]))
    refuseOwnerless(after)
    return {
      writes: [hold(suppliers, supplier), replace(users, person, NO_COMPANY)],
      tell: tellAll([person._id], { code: 'removedFromCompany', params: { company: supplier.name } }),
      target: person._id,
      answer: await colleaguesView(call, after, supplier._id, supplierRole),
    }
  },
})
