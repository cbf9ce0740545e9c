import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supplierOwner } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { suppliers, users } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import type { User } from '../runtime/store/records'
import { hold, replace } from '../runtime/store/writes'
import { colleagueOf, colleaguesView, peopleOf, withChanges } from '../runtime/supplier/people'

/** Makes a colleague the owner in the caller's place, who goes on as an editor. */
export const handOver = action('supplier', 'handOver', {
  input: z.strictObject({ colleague: id, requestKey }),
  allow: supplierOwner,
  async handle({ input, who: { supplier, user }, call }) {
    const people = await peopleOf(call, supplier._id)
    const person = colleagueOf(people, input.colleague)
    if (person._id === user._id) refuse('ALREADY_DONE')
    const next: Partial<User> = { supplierRole: 'owner' }
    const mine: Partial<User> = { supplierRole: 'editor' }
    const changes = new Map([
      [person._id, next],
      [user._id, mine],
    ])
    return {
      writes: [hold(suppliers, supplier), replace(users, person, next), replace(users, user, mine)],
      tell: tellAll([person._id], {
        code: 'handedOver',
        params: { company: supplier.name, name: user.name ?? '' },
      }),
      target: person._id,
      answer: await colleaguesView(call, withChanges(people, changes), supplier._id, 'editor'),
    }
  },
})
