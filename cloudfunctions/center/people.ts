import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { centerPeople, centerView } from '../runtime/people/centerTeam'

/** Everybody of the Centre. Clerks look, supervisors manage. */
export const people = action('center', 'people', {
  input: nothing,
  allow: center,
  async handle({ who: { role }, call }) {
    return { answer: await centerView(call, await centerPeople(call), role) }
  },
})
