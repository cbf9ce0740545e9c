/** Drafts of rule sets: how they are read, what they are hashed by, and how they are shown. */
import type { DraftState, RuleDraftRow, RuleDraftView } from '../../../typings/contract'
import { licenceTypes } from '../../domain/catalog'
import { stateOf } from '../../domain/proposal'
import {
  compareContents,
  contentOf,
  faultsOf,
  newest,
  startDays,
  startFault,
  vocabulary,
} from '../../domain/ruleset'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { requestOf } from '../proposal/request'
import { proposals, ruleDrafts } from '../store/collections'
import type { Stored } from '../store/database'
import { canonical, sha256 } from '../store/digest'
import type { Proposal, RuleDraft } from '../store/records'
import { impactOf } from './impactView'
import { calendarOf, formOfVersion, type Versions, withFirst } from './versions'

/** Everything that a second person approves. An impact and a proposal are of exactly this. */
export function hashOf({ category, base, content, from, emergency, note }: RuleDraft): string {
  return sha256(canonical({ category, base, content, from, emergency, note }))
}

export async function draftOf(call: Call, id: string): Promise<Stored<RuleDraft>> {
  return (await call.read.one(ruleDrafts, id)) ?? refuse('NOT_FOUND')
}

/** The proposal that a draft was last put forward with. */
async function proposalOf(call: Call, { proposalId }: RuleDraft): Promise<Stored<Proposal> | undefined> {
  return proposalId ? await call.read.one(proposals, proposalId) : undefined
}

const waits = (call: Call, proposal: Proposal | undefined): boolean =>
  proposal !== undefined && stateOf(requestOf(proposal), call.now) === 'waiting'

/** The draft as it may be changed: open, as the caller has seen it, and not before a second person. */
export async function changeableDraft(
  call: Call,
  { id, revision }: { id: string; revision: number },
): Promise<Stored<RuleDraft>> {
  const draft = await draftOf(call, id)
  if (draft.state !== 'open') return refuse('ALREADY_DONE')
  if (draft.revision !== revision) return refuse('CONFLICT', { params: { revision: draft.revision } })
  if (waits(call, await proposalOf(call, draft))) return refuse('RULES_PROPOSED')
  return draft
}

export async function versionsNow(call: Call, category: string): Promise<Versions> {
  const { versions } = await calendarOf(call.read, category)
  return withFirst(category, versions) ?? refuse('NOT_FOUND')
}

export function draftRow(call: Call, draft: Stored<RuleDraft>, proposed: boolean): RuleDraftRow {
  const { _id: id, category, content, base, author, authorName, at } = draft
  const state: DraftState = draft.state === 'open' ? (proposed ? 'proposed' : 'draft') : draft.state
  const { name } = content.category
  return { id, category, name, base, author: authorName, mine: author === call.openid, at, state }
}

/** The rows of several drafts, with one read of their proposals. */
export async function draftRows(call: Call, drafts: Stored<RuleDraft>[]): Promise<RuleDraftRow[]> {
  const ids = drafts.flatMap(({ proposalId }) => proposalId ?? [])
  const found = new Map((await call.read.many(proposals, ids)).map((one) => [one._id, one]))
  return drafts.map((draft) => draftRow(call, draft, waits(call, found.get(draft.proposalId ?? ''))))
}

export async function draftView(call: Call, draft: Stored<RuleDraft>): Promise<RuleDraftView> {
  const { category, base, content, from, emergency, note, revision, proposalId } = draft
  const proposal = await proposalOf(call, draft)
  const before = await formOfVersion(call.read, category, base)
  const versions = await versionsNow(call, category)
  const last = newest(versions)
  const impact = await impactOf(call, draft, hashOf(draft))
  const changes = before ? compareContents(contentOf(before), content) : []
  const faults = faultsOf(content)
  const start = startFault(from, call.now, last.from, emergency)
  return {
    ...draftRow(call, draft, waits(call, proposal)),
    revision,
    content,
    licenceTypes: [...licenceTypes],
    vocabulary: [...vocabulary],
    from,
    ...(emergency && { emergency }),
    note,
    issues: [
      ...(changes.length === 0 ? [{ path: ['content'], code: 'rule.unchanged' }] : []),
      ...faults.map(({ path, ...fault }) => ({ path: ['content', ...path], ...fault })),
      ...(start ? [{ path: ['from'], code: start }] : []),
    ],
    changes,
    ...(impact && { impact }),
    ...(proposalId && { proposalId }),
    starts: startDays(call.now),
    outdated: draft.state === 'open' && last.version !== base,
  }
}
