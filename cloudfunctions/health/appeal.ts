import * as z from 'zod'
import type { HealthRequirement } from '../../typings/contract'
import { reasonCodes } from '../domain/health'
import { appealAgainst, appealView, withoutWords } from '../runtime/health/appeals'
import { resident } from '../runtime/health/gates'
import { ownPerson } from '../runtime/health/people'
import { sealedBeside } from '../runtime/health/sealedFields'
import { action } from '../runtime/onion/action'
import { id, requestKey, words } from '../runtime/onion/fields'
import { healthPeople } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

const REQUIREMENTS = [...new Set(Object.keys(reasonCodes).map((code) => code.split('.')[0]))] as [
  HealthRequirement,
  ...HealthRequirement[],
]

/** An appeal against what holds a colour: answered within 24 hours, by somebody who had no part in it. */
export const appeal = action('health', 'appeal', {
  input: z.strictObject({ id, requirement: z.enum(REQUIREMENTS), text: words(5, 500), requestKey }),
  allow: resident,
  async handle({ input, call }) {
    const person = await ownPerson(call, input.id)
    const { appeal: made, writes } = await appealAgainst(call, person, input.requirement, input.text)
    const answer = appealView(made, person)
    // Of one moment with the record: the rotation looks for appeals where it finds a person.
    const all = [...writes, replace(healthPeople, person, sealedBeside(person))]
    return { writes: all, target: made._id, answer, remembered: withoutWords(answer) }
  },
})
