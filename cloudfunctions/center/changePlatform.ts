import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { platformPeople } from '../runtime/people/platformTeam'
import { registeredPlatforms } from '../runtime/people/registered'
import { resumed, silenced } from '../runtime/people/suspending'
import { platforms } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { replace } from '../runtime/store/writes'

/** Suspends a platform or lets it go on, from the next call of its people and servers. Its people are told. */
export const changePlatform = action('center', 'changePlatform', {
  input: z.strictObject({ platform: id, state: z.enum(['connected', 'suspended']), requestKey }),
  allow: supervisor,
  async handle({ input: { platform: platformId, state }, who, call }) {
    const platform = await call.read.one(platforms, platformId)
    if (!platform || platform.state === 'left') return refuse('NOT_FOUND')
    if (platform.state === state) refuse('ALREADY_DONE')
    const people = await platformPeople(call, platformId)
    const servers =
      state === 'suspended'
        ? { writes: await silenced(call, platformId), tell: [] }
        : await resumed(call, platformId)
    const code = state === 'suspended' ? 'platformSuspended' : 'platformResumed'
    return {
      writes: [replace(platforms, platform, { state }), ...servers.writes],
      tell: [
        ...tellAll(
          people.map(({ _id }) => _id),
          { code, params: { platform: platform.name } },
        ),
        ...servers.tell,
      ],
      target: platformId,
      answer: await registeredPlatforms(call, who.role, { ...platform, state }),
    }
  },
})
