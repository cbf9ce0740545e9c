import * as z from 'zod'
import { faultsOf } from '../domain/ruleset'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse } from '../runtime/onion/refusal'
import { changeableDraft, draftView, hashOf } from '../runtime/ruleset/drafts'
import { shownImpact } from '../runtime/ruleset/impactView'
import { ruleDrafts, ruleImpacts } from '../runtime/store/collections'
import { create, replace } from '../runtime/store/writes'

/** Begins to judge the products of the category under the draft; the courier does it page by page. */
export const startRuleImpact = action('center', 'startRuleImpact', {
  input: z.strictObject({ id, revision, requestKey }),
  allow: center,
  async handle({ input, call }) {
    const draft = await changeableDraft(call, input)
    const { category, base, content, from } = draft
    const issues = faultsOf(content).map(({ path, ...fault }) => ({ path: ['content', ...path], ...fault }))
    if (issues.length > 0) return refuse('INVALID_INPUT', { issues })
    const impactId = randomName(20)
    const impact = {
      draftId: draft._id,
      category,
      hash: hashOf(draft),
      base,
      content,
      day: from,
      state: 'working' as const,
      seen: 0,
      total: 0,
      counts: [],
      failed: 0,
      suppliers: [],
      at: call.at,
      revision: 1,
    }
    const revised = draft.revision + 1
    const { impact: _old, ...answer } = await draftView(call, draft)
    return {
      writes: [create(ruleImpacts, impactId, impact), replace(ruleDrafts, draft, { impactId })],
      tell: [{ kind: 'impact', impactId }],
      target: draft._id,
      answer: { ...answer, revision: revised, impact: shownImpact(impact, impact.hash) },
    }
  },
})
