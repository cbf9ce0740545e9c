import * as z from 'zod'
import { capacityFigures } from '../domain/dossier'
import { refreshProducts, submittedProducts } from '../runtime/code/refresh'
import { action } from '../runtime/onion/action'
import { requestKey, revision } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { suppliers } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'
import { companyView } from '../runtime/supplier/companyView'

/** Replaces the declared figures; every code of the company follows at once. */
export const saveCapacity = action('supplier', 'saveCapacity', {
  input: z.strictObject({ capacity: capacityFigures, revision, requestKey }),
  allow: supplierEditor,
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
