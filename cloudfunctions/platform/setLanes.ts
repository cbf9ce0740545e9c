import * as z from 'zod'
import { ensurePlatform } from '../runtime/launch/platforms'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { platforms } from '../runtime/store/collections'
import { create, replace } from '../runtime/store/writes'

/** Whether my platform keeps its old process beside the green lane. Open requests go on in the lane they are in. */
export const setLanes = action('platform', 'setLanes', {
  input: z.strictObject({ ordinaryLane: z.boolean(), requestKey }),
  allow: reviewer,
  async handle({ input: { ordinaryLane }, who, call }) {
    if (who.role !== 'platformAdmin') refuse('NOT_FOUND')
    const { platform, writes } = await ensurePlatform(call, who.platform)
    const { _id, ...made } = platform
    return {
      writes: [
        writes.length > 0
          ? create(platforms, _id, { ...made, ordinaryLane })
          : replace(platforms, platform, { ordinaryLane }),
      ],
      target: _id,
      answer: { ordinaryLane },
    }
  },
})
