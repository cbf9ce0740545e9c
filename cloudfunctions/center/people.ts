import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { centerPeople } from '../runtime/people/centerTeam'
import { teamView } from '../runtime/people/team'

/** Everybody of the Centre. Clerks look, supervisors manage. */
export const people = action('center', 'people', {
  input: nothing,
  allow: center,
  async handle({ who: { role }, call }) {
    const all = await centerPeople(call)
    return { answer: await teamView(call, all, { role, manages: role === 'supervisor' }) }
  },
})
