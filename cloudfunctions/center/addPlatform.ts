import * as z from 'zod'
import type { Issue } from '../../typings/contract'
import { type Checked, checkCreditCode, checkMobile } from '../domain/identifiers'
import { platformIdOf, registering } from '../runtime/launch/platforms'
import { action } from '../runtime/onion/action'
import { contact, line, requestKey, text, words } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { inviting } from '../runtime/people/inviting'
import { registeredPlatforms } from '../runtime/people/registered'
import { platforms } from '../runtime/store/collections'
import { create } from '../runtime/store/writes'

/** Registers a platform under its English name and invites its administrator. */
export const addPlatform = action('center', 'addPlatform', {
  input: z.strictObject({ name: text, creditCode: line(40), contact, purpose: words(4, 200), requestKey }),
  allow: supervisor,
  async handle({ input, who, call }) {
    const creditCode = checkCreditCode(input.creditCode)
    const mobile = checkMobile(input.contact.mobile)
    if (!creditCode.ok || !mobile.ok)
      return refuse('INVALID_INPUT', {
        issues: [...faults(['creditCode'], creditCode), ...faults(['contact', 'mobile'], mobile)],
      })
    const id = platformIdOf(input.name)
    if (!id) return refuseField(['name', 'en'], 'format')
    const same = await call.read.find(platforms, { where: { creditCode: creditCode.value }, limit: 1 })
    if (same.length > 0) refuseField(['creditCode'], 'platform.registered')
    if (await call.read.one(platforms, id)) refuseField(['name', 'en'], 'platform.registered')
    const platform = registering(call, input.name, {
      creditCode: creditCode.value,
      contact: { name: input.contact.name, mobile: mobile.value },
      purpose: input.purpose,
    })
    const { invited, write } = inviting(call, 'platformAdmin', { id, name: input.name })
    return {
      writes: [create(platforms, id, platform), write],
      target: id,
      answer: { platforms: await registeredPlatforms(call, who.role, { _id: id, ...platform }), invited },
    }
  },
})

function faults(path: Issue['path'], checked: Checked): Issue[] {
  return checked.ok ? [] : [{ path, code: checked.code, params: checked.params }]
}
