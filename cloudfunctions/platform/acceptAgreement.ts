import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { line, requestKey } from '../runtime/onion/fields'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { AGREEMENT_VERSION } from '../runtime/onion/settings'
import { administrator } from '../runtime/openapi/administrator'
import { hasAgreed } from '../runtime/people/agreement'
import { changedOwn } from '../runtime/people/ownPlatform'

/** Accepts the data agreement for my platform: who, when and which version stay on record. */
export const acceptAgreement = action('platform', 'acceptAgreement', {
  input: z.strictObject({ version: line(20), requestKey }),
  allow: administrator,
  async handle({ input: { version }, who, call }) {
    // What was read must be what is in force now.
    if (version !== AGREEMENT_VERSION) refuseField(['version'], 'choice')
    const accepted = { version, at: call.at, name: who.name, by: call.openid }
    return changedOwn(call, who, (platform) => {
      if (hasAgreed(platform)) refuse('ALREADY_DONE')
      return { agreements: [accepted, ...(platform.agreements ?? [])] }
    })
  },
})
