import * as z from 'zod'
import { merging } from '../runtime/duplicate/merging'
import { duplicateDetail } from '../runtime/duplicate/view'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision, words } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { propose } from '../runtime/proposal/propose'
import { duplicates } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/** Says of a candidate that it is two, which ends it, or one, which a second person has to confirm. */
export const decideDuplicate = action('center', 'decideDuplicate', {
  input: z.strictObject({
    id,
    revision,
    decision: z.enum(['different', 'same']),
    keep: id.optional(),
    reason: words(4, 300),
    requestKey,
  }),
  allow: center,
  async handle({ input, who, call }) {
    const found = (await call.read.one(duplicates, input.id)) ?? refuse('NOT_FOUND')
    if (found.revision !== input.revision) refuse('CONFLICT', { params: { revision: found.revision } })
    if (found.state !== 'open') return refuse('ALREADY_DONE')
    const { reason, keep } = input
    if (input.decision === 'same') {
      if (!keep || ![found.firstId, found.secondId].includes(keep)) return refuseField(['keep'], 'required')
      const payload = { duplicateId: found._id, keep, reason }
      const { writes = [], tell = [], target } = await propose(call, who, merging, payload, { note: reason })
      const changes = { state: 'proposed' as const, proposalId: target }
      return {
        writes: [...writes, replace(duplicates, found, changes)],
        tell,
        target,
        answer: await duplicateDetail(call, { ...found, ...changes, revision: found.revision + 1 }),
      }
    }
    const changes = {
      state: 'different' as const,
      open: false,
      decided: { at: call.at, by: who.name, reason },
      order: `${call.at}|${found._id}`,
    }
    return {
      writes: [replace(duplicates, found, changes)],
      target: found._id,
      answer: await duplicateDetail(call, { ...found, ...changes, revision: found.revision + 1 }),
    }
  },
})
