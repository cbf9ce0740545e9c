import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { registeredPlatforms } from '../runtime/people/registered'

/** Every platform with its people and how its receiver of news does. */
export const platforms = action('center', 'platforms', {
  input: nothing,
  allow: center,
  async handle({ who, call }) {
    return { answer: await registeredPlatforms(call, who.role) }
  },
})
