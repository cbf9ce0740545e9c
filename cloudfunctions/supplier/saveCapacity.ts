import * as z from 'zod'
import { capacityFigures } from '../domain/dossier'
import { action } from '../runtime/action'
import { suppliers } from '../runtime/collections'
import { companyView } from '../runtime/companyView'
import { requestKey, revision } from '../runtime/fields'
import { supplierMember } from '../runtime/gates'
import { refreshProducts, submittedProducts } from '../runtime/refresh'
import { refuse } from '../runtime/refusal'
import { replace } from '../runtime/writes'

/** Replaces the declared figures; every code of the company follows at once. */
export const saveCapacity = action('supplier', 'saveCapacity', {
  input: z.strictObject({ capacity: capacityFigures, revision, requestKey }),
  allow: supplierMember,
  async handle({ input, who: { supplier }, call }) {
    const { capacityRevision: current } = supplier
    if (input.revision !== current) refuse('CONFLICT', { params: { revision: current } })
    const changes = { capacity: input.capacity, capacityRevision: current + 1 }
    const changed = { ...supplier, ...changes }
    const effect = await refreshProducts(
      call,
      'supplier',
      changed,
      await submittedProducts(call, supplier._id),
    )
    return {
      writes: [replace(suppliers, supplier, changes), ...effect.writes],
      tell: effect.tell,
      target: supplier._id,
      answer: companyView(changed),
    }
  },
})
