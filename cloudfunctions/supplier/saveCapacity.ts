import * as z from 'zod'
import { capacityFigures } from '../domain/dossier'
import { refreshProducts, submittedProducts } from '../runtime/code/refresh'
import { refuseForeign } from '../runtime/document/ownDocument'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { suppliers } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'
import { companyView } from '../runtime/supplier/companyView'

/** Replaces the declared figures and, when given, their evidence; every code of the company follows at once. */
export const saveCapacity = action('supplier', 'saveCapacity', {
  input: z.strictObject({
    capacity: capacityFigures,
    documents: z.array(id).max(9).optional(),
    revision,
    requestKey,
  }),
  allow: supplierEditor,
  async handle({ input, who: { supplier }, call }) {
    const { capacityRevision: current } = supplier
    if (input.revision !== current) refuse('CONFLICT', { params: { revision: current } })
    const { capacity, documents } = input
    if (documents?.length) await refuseForeign(call, supplier._id, documents, ['documents'])
    const changes = {
      capacity,
      capacityRevision: current + 1,
      ...(documents && { capacityDocuments: [...new Set(documents)] }),
    }
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
      answer: await companyView(call, changed),
    }
  },
})
