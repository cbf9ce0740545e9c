import type { ImpactRow, ImpactView } from '../../../typings/contract'
import { changedIn } from '../../domain/ruleset'
import type { Call } from '../onion/call'
import { ruleImpacts } from '../store/collections'
import type { RuleDraft, RuleImpact, RuleImpactRow } from '../store/records'

/** The last impact that was asked for of a draft. `hash`: what the draft says now. */
export async function impactOf(
  call: Call,
  { impactId }: RuleDraft,
  hash: string,
): Promise<ImpactView | undefined> {
  const impact = impactId ? await call.read.one(ruleImpacts, impactId) : undefined
  return impact && shownImpact(impact, hash)
}

export function shownImpact(impact: RuleImpact, hash: string): ImpactView {
  const { state, day, seen, total, counts, failed, suppliers, at, finishedAt } = impact
  return {
    state,
    fresh: impact.hash === hash,
    day,
    seen,
    total: Math.max(total, seen),
    counts,
    changed: changedIn(counts),
    failed,
    suppliers: suppliers.length,
    at: finishedAt ?? at,
  }
}

export function impactRow({ productId, product, supplier, number, from, to, why }: RuleImpactRow): ImpactRow {
  return { productId, product, supplier, number, from, to, why }
}
