import * as z from 'zod'
import type { Reason } from '../../../typings/text'
import {
  changedIn,
  compareContents,
  contentOf,
  faultsOf,
  formOfContent,
  newest,
  nextVersion,
  type StartFault,
  startFault,
} from '../../domain/ruleset'
import { midnight } from '../code/outlook'
import type { Call } from '../onion/call'
import { id } from '../onion/fields'
import { refuse } from '../onion/refusal'
import type { Kind } from '../proposal/kind'
import { ruleCalendars, ruleDrafts, ruleImpacts, ruleSets } from '../store/collections'
import type { Stored } from '../store/database'
import type { RuleDraft, RuleImpact } from '../store/records'
import { create, replace, save } from '../store/writes'
import { startSweep } from '../sweep/start'
import { draftOf, hashOf, versionsNow } from './drafts'
import { SETTLED_MS } from './shelf'
import { calendarOf, formOfVersion, ruleSetId, withFirst } from './versions'

const payload = z.strictObject({ draftId: id, hash: z.string().regex(/^[0-9a-f]{64}$/) })
/** A draft, and what it said when it was put before the second person. */
export type RuleProposal = z.infer<typeof payload>

/** A rule set is approved: from its day on every code of the category is judged by it, and a batch judges them again. */
export const ruleSetChange: Kind<RuleProposal> = {
  name: 'ruleSet',
  payload,
  subject: ({ draftId }) => draftId,
  link: ({ draftId }) => `/center/pages/rule-draft/rule-draft?id=${draftId}`,
  async describe(call, made) {
    const { draft, impact } = await approvable(call, made)
    const before = await formOfVersion(call.read, draft.category, draft.base)
    const changes = before ? compareContents(contentOf(before), draft.content).length : 0
    const { name } = draft.content.category
    const line = (code: string, params: Reason['params']): Reason => ({ code: `ruleSet.${code}`, params })
    const total = Math.max(impact.total, impact.seen)
    return {
      title: { code: 'ruleSet', params: { category: name } },
      lines: [
        line('from', { from: draft.from }),
        line('changes', { n: changes }),
        line('impact', { changed: changedIn(impact.counts), total }),
        ...(draft.emergency ? [line('emergency', { reason: draft.emergency })] : []),
      ],
    }
  },
  async enact(call, { proposal, who }, made) {
    const { draft, impact } = await approvable(call, made)
    const { category, from, content, emergency, note } = draft
    const calendar = await calendarOf(call.read, category)
    const versions = withFirst(category, calendar.versions) ?? refuse('NOT_FOUND')
    const version = nextVersion(versions)
    const ruleSet = ruleSetId(category, version)
    const form = formOfContent({
      ...content,
      category: { ...content.category, version, effectiveFrom: from },
    })
    const { maker, makerName } = proposal
    const record = {
      category,
      version,
      from,
      form,
      maker,
      makerName,
      checker: call.openid,
      checkerName: who.name,
      at: call.at,
      ...(emergency && { emergency }),
      ...(note && { note }),
      draftId: draft._id,
    }
    // No call may judge by the older version any more when the batch begins.
    const dueAt = new Date(Math.max(Date.parse(midnight(from)), call.now + SETTLED_MS)).toISOString()
    return {
      writes: [
        create(ruleSets, ruleSet, record),
        // Two drafts that are approved at once meet here: the second is thought over and finds its base gone.
        save(ruleCalendars, calendar, { versions: [...calendar.versions, { version, from }] }),
        replace(ruleDrafts, draft, { state: 'approved', open: false }),
        startSweep(ruleSet, dueAt, category),
      ],
      tell: impact.suppliers.length > 0 ? [{ kind: 'ruleNews', impactId: impact._id, next: 0 }] : [],
    }
  },
}

/** The draft as it may be put forward and approved, or a refusal that says what has overtaken it. */
async function approvable(
  call: Call,
  { draftId, hash }: RuleProposal,
): Promise<{ draft: Stored<RuleDraft>; impact: Stored<RuleImpact> }> {
  const draft = await draftOf(call, draftId)
  if (draft.state !== 'open') return refuse('ALREADY_DONE')
  if (hashOf(draft) !== hash) return refuse('CONFLICT')
  const last = newest(await versionsNow(call, draft.category))
  if (last.version !== draft.base) return refuse('RULES_MOVED_ON', { params: { version: last.version } })
  const faults = faultsOf(draft.content).map(({ path, ...fault }) => ({
    path: ['content', ...path],
    ...fault,
  }))
  const start: StartFault | undefined = startFault(draft.from, call.now, last.from, draft.emergency)
  const issues = [...faults, ...(start ? [{ path: ['from'], code: start }] : [])]
  if (issues.length > 0) return refuse('INVALID_INPUT', { issues })
  const impact = draft.impactId ? await call.read.one(ruleImpacts, draft.impactId) : undefined
  if (impact?.state !== 'done' || impact.hash !== hash) return refuse('IMPACT_NEEDED')
  return { draft, impact }
}
