import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey, supplierRole } from '../runtime/onion/fields'
import { supplierOwner } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { suppliers, users } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { hold, replace } from '../runtime/store/writes'
import {
  colleagueOf,
  colleaguesView,
  peopleOf,
  ROLE_NAMES,
  refuseOwnerless,
  withChanges,
} from '../runtime/supplier/people'

/** Lets a colleague do more or less, from the next tap on. The last owner stays one. */
export const changeRole = action('supplier', 'changeRole', {
  input: z.strictObject({ colleague: id, role: supplierRole, requestKey }),
  allow: supplierOwner,
  async handle({ input, who: { supplier, supplierRole: own }, call }) {
    const people = await peopleOf(call, supplier._id)
    const person = colleagueOf(people, input.colleague)
    if (person.supplierRole === input.role) refuse('ALREADY_DONE')
    const changes = { supplierRole: input.role }
    const after = withChanges(people, new Map([[person._id, changes]]))
    refuseOwnerless(after)
    const role = person._id === call.openid ? input.role : own
    return {
      // Holding the company makes two changes of its people follow each other.
      writes: [hold(suppliers, supplier), replace(users, person, changes)],
      tell: tellAll([person._id], {
        code: 'roleChanged',
        params: { company: supplier.name, role: ROLE_NAMES[input.role] },
      }),
      target: person._id,
      answer: await colleaguesView(call, after, supplier._id, role),
    }
  },
})
