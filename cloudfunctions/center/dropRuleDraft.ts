import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { changeableDraft, draftView } from '../runtime/ruleset/drafts'
import { ruleDrafts } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/** Gives a draft up. It stays on record. */
export const dropRuleDraft = action('center', 'dropRuleDraft', {
  input: z.strictObject({ id, revision, requestKey }),
  allow: center,
  async handle({ input, call }) {
    const draft = await changeableDraft(call, input)
    const changes = { state: 'dropped' as const, open: false, order: `${call.at}|${draft._id}` }
    return {
      writes: [replace(ruleDrafts, draft, changes)],
      target: draft._id,
      answer: await draftView(call, { ...draft, ...changes, revision: draft.revision + 1 }),
    }
  },
})
