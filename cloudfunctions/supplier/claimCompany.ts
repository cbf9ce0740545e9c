import * as z from 'zod'
import { dueAfterWorkingHours } from '../domain/calendar'
import { checkCreditCode, checkMobile } from '../domain/identifiers'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { refuseNotMine } from '../runtime/document/ownDocument'
import { action } from '../runtime/onion/action'
import { contact, id, line, requestKey } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { holidays, NOTICE_VERSION } from '../runtime/onion/settings'
import { claims, suppliers, users } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { create, hold } from '../runtime/store/writes'
import { CLAIM_HOURS, myClaimView, newestClaim } from '../runtime/supplier/claims'
import { peopleOf } from '../runtime/supplier/people'

/**
 * Says, with evidence, that a company which somebody registered is one's own. The answer tells nothing of who holds
 * it; the Centre decides, and the owners are told that there is a claim.
 */
export const claimCompany = action('supplier', 'claimCompany', {
  input: z.strictObject({
    creditCode: line(40),
    company: line(100),
    contact,
    note: line(500).optional(),
    documents: z.array(id).min(1).max(6),
    requestKey,
  }),
  allow: wechatUser,
  async handle({ input, who: { user }, call }) {
    if (user?.consent?.version !== NOTICE_VERSION) return refuse('CONSENT_REQUIRED')
    if (user.role !== 'public') refuse('ALREADY_DONE')
    const creditCode = checkCreditCode(input.creditCode)
    if (!creditCode.ok) return refuseField(['creditCode'], creditCode.code, creditCode.params)
    const mobile = checkMobile(input.contact.mobile)
    if (!mobile.ok) return refuseField(['contact', 'mobile'], mobile.code, mobile.params)
    const supplier = await call.read.one(suppliers, creditCode.value)
    if (!supplier) return refuseField(['creditCode'], 'notRegistered')
    if ((await newestClaim(call, call.openid))?.open) refuse('ALREADY_DONE')
    await refuseNotMine(call, input.documents, ['documents'])
    const { company, note } = input
    await refuseRiskyText(call.openid, call.request, [company, note, input.contact.name])
    const claimId = randomName(20)
    const dueAt = new Date(dueAfterWorkingHours(call.now, CLAIM_HOURS, holidays())).toISOString()
    const claim = {
      supplierId: supplier._id,
      claimant: call.openid,
      company,
      contact: { name: input.contact.name, mobile: mobile.value },
      ...(note && { note }),
      documents: [...new Set(input.documents)],
      state: 'open' as const,
      open: true,
      at: call.at,
      dueAt,
      order: `${dueAt}|${claimId}`,
      revision: 1,
    }
    const people = await peopleOf(call, supplier._id)
    const owners = people.filter((person) => person.supplierRole === 'owner').map((person) => person._id)
    return {
      // Holding the person lets one of two claims at the same time through.
      writes: [create(claims, claimId, claim), hold(users, user)],
      tell: [
        ...tellAll([call.openid], { code: 'claimReceived', params: { company } }, CLAIM_PAGE),
        ...tellAll(owners, { code: 'companyClaimed', params: { company: supplier.name } }),
      ],
      target: claimId,
      answer: await myClaimView(call, { _id: claimId, ...claim }),
    }
  },
})

const CLAIM_PAGE = '/supplier/pages/claim/claim'
