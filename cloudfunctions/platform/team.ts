import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { platformPeople, platformView } from '../runtime/people/platformTeam'

/** Everybody of my platform. Reviewers look, administrators manage. */
export const team = action('platform', 'team', {
  input: nothing,
  allow: reviewer,
  async handle({ who: { role, platform }, call }) {
    const people = await platformPeople(call, platform.id)
    return { answer: await platformView(call, platform.id, people, role) }
  },
})
