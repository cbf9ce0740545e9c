import { resident } from '../runtime/health/gates'
import { ownPeople } from '../runtime/health/people'
import { healthCode } from '../runtime/health/view'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'

/** My code and those of whom I declared for. */
export const myCodes = action('health', 'myCodes', {
  input: nothing,
  allow: resident,
  async handle({ call }) {
    const people = await ownPeople(call)
    return { answer: { items: await Promise.all(people.map((one) => healthCode(call, one))), asOf: call.at } }
  },
})
