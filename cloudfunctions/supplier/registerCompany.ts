import * as z from 'zod'
import type { Issue } from '../../typings/contract'
import { type Checked, checkCreditCode, checkMobile } from '../domain/identifiers'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { action } from '../runtime/onion/action'
import { contact, line, requestKey } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { NOTICE_VERSION } from '../runtime/onion/settings'
import { suppliers, users } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { create, save } from '../runtime/store/writes'
import { companyView } from '../runtime/supplier/companyView'
import { openCompany } from '../runtime/verification/openVerifications'

const region = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  names: z.tuple([line(30), line(30), line(30)]),
})

/** Registers a company under its credit code, with the caller as its first member, and asks for its standing. */
export const registerCompany = action('supplier', 'registerCompany', {
  input: z.strictObject({
    name: line(100),
    creditCode: line(40),
    region,
    contact,
    requestKey,
  }),
  allow: wechatUser,
  async handle({ input, who, call }) {
    const { user } = who
    if (user?.consent?.version !== NOTICE_VERSION) return refuse('CONSENT_REQUIRED')
    if (user.role !== 'public') refuse('ALREADY_DONE')
    const creditCode = checkCreditCode(input.creditCode)
    const mobile = checkMobile(input.contact.mobile)
    if (!creditCode.ok || !mobile.ok)
      return refuse('INVALID_INPUT', {
        issues: [...faults(['creditCode'], creditCode), ...faults(['contact', 'mobile'], mobile)],
      })
    if (await call.read.one(suppliers, creditCode.value)) refuse('CREDIT_CODE_TAKEN')
    await refuseRiskyText(call.openid, call.request, [input.name, input.contact.name])
    const supplier = {
      name: input.name,
      region: input.region,
      contact: { name: input.contact.name, mobile: mobile.value },
      founder: call.openid,
      capacity: {},
      capacityRevision: 0,
      createdAt: call.at,
      revision: 1,
    }
    const id = creditCode.value
    return {
      writes: [
        create(suppliers, id, supplier),
        save(users, user, {
          role: 'supplier',
          supplierId: id,
          supplierRole: 'owner',
          memberSince: call.at,
          name: input.contact.name,
        }),
        openCompany(call, id, input.name),
      ],
      tell: tellAll([call.openid], { code: 'companyRegistered', params: { company: input.name } }),
      target: id,
      answer: await companyView(call, { _id: id, ...supplier }),
    }
  },
})

function faults(path: Issue['path'], checked: Checked): Issue[] {
  return checked.ok ? [] : [{ path, code: checked.code, params: checked.params }]
}
