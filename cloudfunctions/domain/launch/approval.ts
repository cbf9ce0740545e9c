import type { CodeState, Lane, OrdinaryStep, ReviewResult } from '../../../typings/contract'
import { isClean } from '../review'
import { nextStep } from './steps'

/** What a platform knows of a request when it decides. */
export interface Approvable {
  lane: Lane
  colour: CodeState
  toReview: boolean
  review?: { result: ReviewResult }
  steps: readonly { step: OrdinaryStep }[]
}

export type ApprovalRefusal =
  | 'launch.red'
  | 'launch.notGreen'
  | 'launch.toReview'
  | 'launch.reviewFailed'
  | 'launch.steps'

/** Why a request cannot be approved now; undefined: it can. Fails closed: an unknown colour is not green. */
export function notApprovable(launch: Approvable): ApprovalRefusal | undefined {
  const { lane, colour, toReview, review, steps } = launch
  if (colour === 'red' || colour === 'grey') return 'launch.red'
  // Before the colour: what the review found is what turned it.
  if (review && !isClean(review.result)) return 'launch.reviewFailed'
  // What turned yellow after it was asked for must be mended: the ordinary steps were never gone through.
  if (lane === 'green' && colour !== 'green') return 'launch.notGreen'
  if (toReview) return 'launch.toReview'
  if (lane === 'ordinary' && nextStep(steps) !== 'qcApproval') return 'launch.steps'
  return undefined
}
