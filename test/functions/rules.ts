/** Drafts of rule sets as the Centre makes them: changed, computed, put before a second person, approved. */
import type { RuleContent, RuleDraftView } from '../../typings/contract'
import { key, type Person } from './harness'
import { goTo, patrol } from './patrol'
import type { Shop } from './shop'

/** A copy of the newest rules, altered and saved. */
export async function draft(
  person: Person,
  category: string,
  alter: (content: RuleContent) => void,
  more: { from?: string; emergency?: string; note?: string } = {},
): Promise<RuleDraftView> {
  const begun = await person.get('center', 'startRuleDraft', { category, requestKey: key() })
  const content = structuredClone(begun.content)
  alter(content)
  return person.get('center', 'saveRuleDraft', {
    id: begun.id,
    revision: begun.revision,
    content,
    from: more.from ?? begun.starts.ordinary,
    ...(more.emergency && { emergency: more.emergency }),
    note: more.note ?? '',
    requestKey: key(),
  })
}

/** Asks for the impact and waits until the courier is through. */
export async function withImpact(
  shop: Shop,
  person: Person,
  { id, revision }: RuleDraftView,
): Promise<RuleDraftView> {
  await person.get('center', 'startRuleImpact', { id, revision, requestKey: key() })
  for (;;) {
    await shop.settle()
    const view = await person.get('center', 'ruleDraft', { id })
    if (view.impact?.state === 'done') return view
  }
}

/** The whole way of a draft to its approval: by one person and by a second one. */
export async function approve(shop: Shop, maker: Person, checker: Person, made: RuleDraftView) {
  const { id, revision } = await withImpact(shop, maker, made)
  const { proposalId = '' } = await maker.get('center', 'proposeRuleSet', { id, revision, requestKey: key() })
  const proposal = await checker.get('center', 'proposal', { id: proposalId })
  return checker.call('center', 'confirmProposal', {
    id: proposalId,
    revision: proposal.revision,
    requestKey: key(),
  })
}

/** Goes to a day and lets the timers do what is due there. */
export async function arrive(shop: Shop, days: number, time = '10:00'): Promise<void> {
  goTo(shop, days, time)
  for (let times = 0; times < 3; times += 1) await patrol(shop)
}
