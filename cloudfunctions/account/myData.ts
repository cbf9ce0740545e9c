import { exportsLeft } from '../runtime/account/exports'
import { holdings } from '../runtime/account/holdings'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { suppliers } from '../runtime/store/collections'
import { peopleOf } from '../runtime/supplier/people'

/** What is held of me and of my company, by kind, and for how long. */
export const myData = action('account', 'myData', {
  input: nothing,
  allow: wechatUser,
  async handle({ who: { user }, call }) {
    const { supplierId } = user ?? {}
    const people = supplierId ? await peopleOf(call, supplierId) : []
    const owners = people.filter((person) => person.supplierRole === 'owner')
    const last = owners.length === 1 && owners[0]?._id === call.openid
    const company = last && supplierId ? await call.read.one(suppliers, supplierId) : undefined
    return {
      answer: {
        holdings: await holdings(call, supplierId),
        exportsLeft: await exportsLeft(call),
        ...(company && { closes: company.name }),
        asOf: call.at,
      },
    }
  },
})
