import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { suppliers, users } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { hold, replace } from '../runtime/store/writes'
import { NO_COMPANY, othersThan, peopleOf, refuseOwnerless, withChanges } from '../runtime/supplier/people'

/** Leaves the company; its products and papers stay. The last owner hands over or closes it first. */
export const leaveCompany = action('supplier', 'leaveCompany', {
  input: z.strictObject({ requestKey }),
  allow: supplierMember,
  async handle({ who, call }) {
    const { supplier, user } = who
    const people = await peopleOf(call, supplier._id)
    refuseOwnerless(withChanges(people, new Map([[user._id, NO_COMPANY]])))
    return {
      writes: [hold(suppliers, supplier), replace(users, user, NO_COMPANY)],
      tell: tellAll(othersThan(who, people), {
        code: 'colleagueLeft',
        params: { name: user.name ?? '', company: supplier.name },
      }),
      target: supplier._id,
      answer: { company: supplier.name },
    }
  },
})
