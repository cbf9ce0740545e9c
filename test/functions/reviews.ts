/** What reviewers do, in one line each. */
import type { Finding } from '../../typings/assessment'
import type { CodeDetail, ReviewView } from '../../typings/contract'
import { png } from '../demo/files'
import { key, type Person } from './harness'
import type { Market } from './launch'

/** A photograph that a reviewer put up with a review; each has bytes of its own. */
export async function photographOf({ house }: Market, reviewer: Person): Promise<string> {
  const content = Buffer.concat([png(), Buffer.from(key())])
  const { documentId, cloudPath } = await reviewer.get('platform', 'issueUpload', {
    name: '样品.png',
    type: 'image/png',
    size: content.length,
    requestKey: key(),
  })
  const fileId = await house.upload(reviewer.openid, cloudPath, content)
  await reviewer.get('platform', 'confirmUpload', { documentId, fileId, requestKey: key() })
  return documentId
}

/** A review for cause of the market's shampoo, whether or not it asks for anything. */
export function reviewForCause(market: Market, reviewer = market.reviewer): Promise<ReviewView> {
  const { token } = market
  return reviewer.get('platform', 'reviewCode', {
    token,
    reason: 'complaint',
    text: '顾客说有异味',
    requestKey: key(),
  })
}

/** The result of a review for cause. */
export function finish(
  reviewer: Person,
  { reviewId, revision }: Pick<ReviewView, 'reviewId' | 'revision'>,
  result: 'pass' | 'minor' | 'major' | 'critical' | 'notFound' | 'refused',
  more: {
    documents?: string[]
    lot?: { size: number; found: Record<'critical' | 'major' | 'minor', number> }
  } = {},
) {
  const found = { result, text: '净含量少 12 mL', ...more }
  return reviewer.call('platform', 'finishReview', { reviewId, revision, ...found, requestKey: key() })
}

/** What stands behind the shampoo's code now. */
export function detailOf(market: Market): Promise<CodeDetail> {
  return market.clerk.get('center', 'code', { token: market.token })
}

/** The findings of a review or a spot check that are open. */
export async function eventFindings(market: Market): Promise<[string, unknown][]> {
  const { findings } = await detailOf(market)
  return findings
    .filter(({ requirement }) => requirement.startsWith('E-'))
    .map(({ requirement, reason }: Finding) => [requirement, reason.params])
}
