import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { administrator } from '../runtime/openapi/administrator'
import { changedOwn } from '../runtime/people/ownPlatform'
import type { Platform } from '../runtime/store/records'

/** Takes back the wish to leave, as long as the Centre has not ended the connection. */
export const stay = action('platform', 'stay', {
  input: z.strictObject({ requestKey }),
  allow: administrator,
  async handle({ who, call }) {
    return changedOwn(call, who, ({ leaving }) => {
      if (!leaving) refuse('ALREADY_DONE')
      return { leaving: undefined } as Partial<Platform>
    })
  },
})
