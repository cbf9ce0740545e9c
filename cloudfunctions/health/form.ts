import * as z from 'zod'
import { maskedMobile, maskedNumber } from '../domain/health'
import { ownPerson } from '../runtime/health/people'
import { openPerson } from '../runtime/health/sealedFields'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'

/** What was declared, for whoever declared it; the number and the mobile masked. Also while the pack is off. */
export const form = action('health', 'form', {
  input: z.strictObject({ id }),
  allow: wechatUser,
  async handle({ input, call }) {
    const person = await ownPerson(call, input.id)
    const { name, number, mobile, form: kept } = openPerson(person)
    const masked = { numberMasked: maskedNumber(number), mobileMasked: maskedMobile(mobile) }
    return { answer: { ...kept, name, ...masked, truthful: true as const, revision: person.revision } }
  },
})
