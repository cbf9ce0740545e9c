import * as z from 'zod'
import { standingInvitation } from '../runtime/account/joining'
import { action } from '../runtime/onion/action'
import { line } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'

/** What an invitation leads to, for whoever holds its code and before anything is agreed to. */
export const invitation = action('account', 'invitation', {
  input: z.strictObject({ code: line(20) }),
  allow: wechatUser,
  async handle({ input, call }) {
    const { invitation: found, supplier } = await standingInvitation(call, input.code)
    const { role, supplierRole, expiresAt } = found
    return {
      answer: {
        role,
        ...(supplier && { company: supplier.name }),
        ...(supplierRole && { supplierRole }),
        expiresAt,
      },
    }
  },
})
