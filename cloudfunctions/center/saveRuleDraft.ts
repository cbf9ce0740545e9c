import * as z from 'zod'
import { ruleContent } from '../domain/ruleset'
import { action } from '../runtime/onion/action'
import { day, id, line, requestKey, revision } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuseField } from '../runtime/onion/refusal'
import { changeableDraft, draftView } from '../runtime/ruleset/drafts'
import { ruleDrafts } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/**
 * Changes a draft. What is no rule yet is kept and marked, so that work can go on later; which category it is and the
 * words of its name are not a draft's to change.
 */
export const saveRuleDraft = action('center', 'saveRuleDraft', {
  input: z.strictObject({
    id,
    revision,
    content: ruleContent,
    from: day,
    emergency: line(200).optional(),
    note: z.string().trim().max(500),
    requestKey,
  }),
  allow: center,
  async handle({ input, call }) {
    const draft = await changeableDraft(call, input)
    const { content, from, note, emergency } = input
    if (content.category.id !== draft.category) refuseField(['content', 'category', 'id'], 'choice')
    const changes = {
      content,
      from,
      note,
      emergency: emergency as string,
      order: `${call.at}|${draft._id}`,
    }
    const { emergency: _, ...rest } = { ...draft, ...changes, revision: draft.revision + 1 }
    return {
      writes: [replace(ruleDrafts, draft, changes)],
      target: draft._id,
      answer: await draftView(call, { ...rest, ...(emergency && { emergency }) }),
    }
  },
})
