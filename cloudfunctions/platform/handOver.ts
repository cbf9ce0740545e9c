import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { administrator } from '../runtime/openapi/administrator'
import { holdPlatform, PLATFORM_ROLES, platformPeople, platformView } from '../runtime/people/platformTeam'
import { teammateOf, withChange } from '../runtime/people/team'
import { users } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { replace } from '../runtime/store/writes'

/** Makes a reviewer the administrator in the caller's place, who goes on as a reviewer. Open invitations end with it. */
export const handOver = action('platform', 'handOver', {
  input: z.strictObject({ person: id, requestKey }),
  allow: administrator,
  async handle({ input, who: { user, name, platform: own }, call }) {
    const { platform, held } = await holdPlatform(call, own)
    const people = await platformPeople(call, platform._id)
    const person = teammateOf(people, input.person)
    if (person.role === 'platformAdmin') refuse('ALREADY_DONE')
    const [next, mine] = [{ role: 'platformAdmin' as const }, { role: 'reviewer' as const }]
    const promoted = withChange(people, person._id, next, PLATFORM_ROLES)
    const after = withChange(promoted, user._id, mine, PLATFORM_ROLES)
    return {
      writes: [...held, replace(users, person, next), replace(users, user, mine)],
      tell: tellAll(
        [person._id],
        { code: 'platformHandedOver', params: { platform: platform.name, name } },
        TEAM_PAGE,
      ),
      target: person._id,
      answer: await platformView(call, platform._id, after, mine.role),
    }
  },
})

const TEAM_PAGE = '/platform/pages/team/team'
