import * as z from 'zod'
import { resident } from '../runtime/health/gates'
import { ownPerson } from '../runtime/health/people'
import { healthCode } from '../runtime/health/view'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'

export const myCode = action('health', 'myCode', {
  input: z.strictObject({ id }),
  allow: resident,
  async handle({ input, call }) {
    return { answer: await healthCode(call, await ownPerson(call, input.id)) }
  },
})
