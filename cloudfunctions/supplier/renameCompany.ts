import * as z from 'zod'
import { nameMatches } from '../domain/verification'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { action } from '../runtime/onion/action'
import { line, requestKey, revision } from '../runtime/onion/fields'
import { supplierOwner } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { suppliers, verifications } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'
import { companyView } from '../runtime/supplier/companyView'
import { reopenCompany } from '../runtime/verification/openVerifications'
import { companyVerificationId } from '../runtime/verification/papers'

/**
 * States a new name of the company and has the Centre look it up. Until it is found in the register the old name
 * stands on every code, so a change of name is no way around a verification. Stating the old name takes it back.
 */
export const renameCompany = action('supplier', 'renameCompany', {
  input: z.strictObject({ name: line(100), revision, requestKey }),
  allow: supplierOwner,
  async handle({ input, who: { supplier }, call }) {
    const { companyRevision: current = 0, name, newName } = supplier
    if (input.revision !== current) refuse('CONFLICT', { params: { revision: current } })
    const takenBack = nameMatches(input.name, name)
    if (takenBack ? !newName : nameMatches(input.name, newName?.name)) refuse('ALREADY_DONE')
    await refuseRiskyText(call.openid, call.request, [input.name])
    const changes = {
      companyRevision: current + 1,
      newName: takenBack ? undefined : { name: input.name, at: call.at },
    }
    const item = await call.read.one(verifications, companyVerificationId(supplier._id))
    const stated = takenBack ? name : input.name
    return {
      writes: [replace(suppliers, supplier, changes), ...(item ? [reopenCompany(call, item, stated)] : [])],
      target: supplier._id,
      answer: await companyView(call, { ...supplier, ...changes }),
    }
  },
})
