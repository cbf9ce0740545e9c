import * as z from 'zod'
import { applying, closing } from '../runtime/application/applications'
import { applicationFor, connecting, judged, placeFor } from '../runtime/application/joining'
import { action } from '../runtime/onion/action'
import { contact, line, requestKey, text, words } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { inviting } from '../runtime/people/inviting'
import { registeredPlatforms } from '../runtime/people/registered'
import { applications } from '../runtime/store/collections'
import { save } from '../runtime/store/writes'

/**
 * Registers a platform under its English name and invites its administrator, who accepts the data agreement. It takes
 * the place of an application, so that a credit code comes in once.
 */
export const addPlatform = action('center', 'addPlatform', {
  input: z.strictObject({ name: text, creditCode: line(40), contact, purpose: words(4, 200), requestKey }),
  allow: supervisor,
  async handle({ input, who, call }) {
    const known = judged(input)
    const before = await applicationFor(call, known.creditCode)
    const place = await placeFor(call, known)
    const { platform, writes } = await connecting(call, place, known, [])
    const { invited, write } = inviting(call, 'platformAdmin', { id: platform._id, name: known.name })
    const applied = {
      ...applying(call, known, before),
      ...closing(call, known.creditCode, 'approved'),
      applicant: undefined,
      agreement: undefined,
      decided: { at: call.at, by: who.name },
    }
    const read = before ?? { _id: known.creditCode, ...applied, revision: 0 }
    return {
      writes: [save(applications, read as never, applied as never), ...writes, write],
      target: platform._id,
      answer: { platforms: await registeredPlatforms(call, who.role, platform), invited },
    }
  },
})
