import * as z from 'zod'
import { applying, myApplicationView, newestApplication } from '../runtime/application/applications'
import { applicationFor, judged, placeFor } from '../runtime/application/joining'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { action } from '../runtime/onion/action'
import { contact, line, requestKey, text, words } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { AGREEMENT_VERSION, NOTICE_VERSION } from '../runtime/onion/settings'
import { supervisors } from '../runtime/people/centerTeam'
import { applications, users } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { hold, save } from '../runtime/store/writes'

/** Applies for a platform, by somebody who works for nobody here. The Centre answers within three working days. */
export const applyPlatform = action('account', 'applyPlatform', {
  input: z.strictObject({
    name: text,
    creditCode: line(40),
    contact,
    purpose: words(4, 200),
    agreement: line(20),
    requestKey,
  }),
  allow: wechatUser,
  async handle({ input, who: { user }, call }) {
    if (user?.consent?.version !== NOTICE_VERSION) return refuse('CONSENT_REQUIRED')
    if (user.role !== 'public') refuse('NOT_ALLOWED')
    if (input.agreement !== AGREEMENT_VERSION) refuseField(['agreement'], 'choice')
    const known = judged(input)
    await placeFor(call, known)
    const before = await applicationFor(call, known.creditCode)
    if ((await newestApplication(call, call.openid))?.open) refuse('ALREADY_DONE')
    const { name, purpose } = known
    await refuseRiskyText(call.openid, call.request, [name.zh, name.en, purpose, known.contact.name])
    const made = {
      ...applying(call, known, before),
      applicant: call.openid,
      agreement: { version: input.agreement, at: call.at, name: known.contact.name },
      decided: undefined,
    }
    const after = { _id: known.creditCode, ...made, revision: (before?.revision ?? 0) + 1 }
    const params = { platform: name }
    return {
      // Holding the person lets one of two applications at the same time through.
      writes: [save(applications, before ?? { ...after, revision: 0 }, made as never), hold(users, user)],
      tell: [
        ...tellAll([call.openid], { code: 'applicationReceived', params }, APPLY_PAGE),
        ...tellAll(await supervisors(call), { code: 'applicationWaits', params }, APPLICATIONS_PAGE),
      ],
      target: after._id,
      answer: myApplicationView(after as never),
    }
  },
})

const APPLY_PAGE = '/platform/pages/apply/apply'
const APPLICATIONS_PAGE = '/center/pages/applications/applications'
