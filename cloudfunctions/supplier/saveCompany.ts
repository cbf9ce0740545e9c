import * as z from 'zod'
import { checkMobile } from '../domain/identifiers'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { refuseForeign } from '../runtime/document/ownDocument'
import { action } from '../runtime/onion/action'
import { contact, id, requestKey, revision } from '../runtime/onion/fields'
import { supplierOwner } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { suppliers } from '../runtime/store/collections'
import type { Supplier } from '../runtime/store/records'
import { replace } from '../runtime/store/writes'
import { companyView } from '../runtime/supplier/companyView'

/** Whom the Centre calls, and the photograph of the business licence. What is not given stays. */
export const saveCompany = action('supplier', 'saveCompany', {
  input: z.strictObject({
    contact: contact.optional(),
    businessLicence: id.nullable().optional(),
    revision,
    requestKey,
  }),
  allow: supplierOwner,
  async handle({ input, who: { supplier }, call }) {
    const { companyRevision: current = 0 } = supplier
    if (input.revision !== current) refuse('CONFLICT', { params: { revision: current } })
    const changes: Partial<Supplier> = { companyRevision: current + 1 }
    if (input.contact) {
      const mobile = checkMobile(input.contact.mobile)
      if (!mobile.ok) return refuseField(['contact', 'mobile'], mobile.code, mobile.params)
      await refuseRiskyText(call.openid, call.request, [input.contact.name])
      changes.contact = { name: input.contact.name, mobile: mobile.value }
    }
    if (input.businessLicence !== undefined) {
      const licence = input.businessLicence ?? undefined
      if (licence) await refuseForeign(call, supplier._id, [licence], ['businessLicence'])
      changes.businessLicence = licence
    }
    return {
      writes: [replace(suppliers, supplier, changes)],
      target: supplier._id,
      answer: await companyView(call, { ...supplier, ...changes }),
    }
  },
})
