/** Lots inspected in reviews, by GB/T 2828.1 with its switching rules. */
import type {
  LotFound,
  LotInspected,
  LotPlanView,
  LotSeverity,
  ReviewResult,
} from '../../../typings/contract'
import { type LotPlan, lotPlan, milderThan, refusedFor, severityAfter } from '../../domain/review'
import type { Call } from '../onion/call'
import { refuseField } from '../onion/refusal'
import { reviews } from '../store/collections'

/** Reviews of one product at one platform that are looked at. */
const MOST = 200

/** How strictly the next lot of a product is inspected at a platform. */
export async function severityFor(
  call: Call,
  productId: string,
  platformId: string,
): Promise<LotSeverity | 'discontinued'> {
  const before = await call.read.find(reviews, { where: { productId, platformId }, limit: MOST })
  const lots = before
    .filter(({ reviewedAt }) => reviewedAt)
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .flatMap(({ outcome }) => outcome?.lot ?? [])
  return severityAfter(lots)
}

/** The plan as a reviewer reads it. */
export function planView(plan: LotPlan): LotPlanView {
  const of = ({ sample, accept }: LotPlan['major']) => ({ sample, accept })
  return { critical: of(plan.critical), major: of(plan.major), minor: of(plan.minor) }
}

/**
 * A lot as it was inspected, judged. Refuses counts that the sample cannot have, any lot once inspection is
 * discontinued, and a result that is milder than the lot's own.
 */
export async function judged(
  call: Call,
  { productId, platformId }: { productId: string; platformId: string },
  { size, found }: LotFound,
  result: ReviewResult,
): Promise<LotInspected> {
  const severity = await severityFor(call, productId, platformId)
  if (severity === 'discontinued') return refuseField(['lot'], 'review.lotsStopped')
  const plan = lotPlan({ lotSize: size, severity })
  for (const name of ['critical', 'major', 'minor'] as const)
    if (found[name] > plan[name].sample)
      refuseField(['lot', 'found', name], 'review.lotCount', { limit: plan[name].sample })
  const refused = refusedFor(plan, found)
  if (milderThan(result, refused)) refuseField(['result'], 'review.lotRefused')
  return { size, found, severity, plan: planView(plan), refused }
}
