import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { propose } from '../runtime/proposal/propose'
import { ruleSetChange } from '../runtime/ruleset/approval'
import { changeableDraft, draftView, hashOf } from '../runtime/ruleset/drafts'
import { ruleDrafts } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/** Puts a draft before a second person. Only with an impact that is complete and of exactly this draft. */
export const proposeRuleSet = action('center', 'proposeRuleSet', {
  input: z.strictObject({ id, revision, requestKey }),
  allow: center,
  async handle({ input, who, call }) {
    const draft = await changeableDraft(call, input)
    const payload = { draftId: draft._id, hash: hashOf(draft) }
    const made = await propose(call, who, ruleSetChange, payload, draft.note ? { note: draft.note } : {})
    const proposalId = made.target
    const view = await draftView(call, draft)
    return {
      writes: [...(made.writes ?? []), replace(ruleDrafts, draft, { proposalId })],
      tell: made.tell ?? [],
      target: draft._id,
      answer: { ...view, revision: draft.revision + 1, state: 'proposed' as const, proposalId },
    }
  },
})
