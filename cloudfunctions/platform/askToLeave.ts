import * as z from 'zod'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { action } from '../runtime/onion/action'
import { requestKey, words } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { administrator } from '../runtime/openapi/administrator'
import { supervisors } from '../runtime/people/centerTeam'
import { changedOwn } from '../runtime/people/ownPlatform'
import { tellAll } from '../runtime/store/outbox'

/** Asks the Centre to end my platform's connection. Until it does everything goes on. */
export const askToLeave = action('platform', 'askToLeave', {
  input: z.strictObject({ reason: words(4, 200), requestKey }),
  allow: administrator,
  async handle({ input: { reason }, who, call }) {
    await refuseRiskyText(call.openid, call.request, [reason])
    const { name, platform } = who
    const changed = await changedOwn(call, who, ({ leaving }) => {
      if (leaving) refuse('ALREADY_DONE')
      return { leaving: { at: call.at, name, reason } }
    })
    const about = { code: 'platformAsksToLeave', params: { platform: platform.name, name, reason } }
    return { ...changed, tell: tellAll(await supervisors(call), about, PLATFORMS_PAGE) }
  },
})

const PLATFORMS_PAGE = '/center/pages/platforms/platforms'
