import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey, words } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { ending } from '../runtime/people/ending'
import { registeredPlatforms } from '../runtime/people/registered'
import { platforms } from '../runtime/store/collections'

/** Ends a platform's connection for good, whether it asked to leave or the Centre decides so. */
export const endPlatform = action('center', 'endPlatform', {
  input: z.strictObject({ platform: id, reason: words(4, 200), requestKey }),
  allow: supervisor,
  async handle({ input: { platform: platformId, reason }, who, call }) {
    const platform = await call.read.one(platforms, platformId)
    if (!platform) return refuse('NOT_FOUND')
    if (platform.state === 'left') refuse('ALREADY_DONE')
    const ended = await ending(call, platform, { reason, by: call.openid, name: who.name })
    return {
      writes: ended.writes,
      tell: ended.tell,
      target: platformId,
      answer: await registeredPlatforms(call, who.role, { ...platform, ...ended.changes }),
    }
  },
})
