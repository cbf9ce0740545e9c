import type { Gravity, ProblemReason } from '../../../typings/contract'

/** How grave a report is by its reason; what is unknown is looked at as if somebody could be hurt. */
const GRAVITY: Record<ProblemReason, Gravity> = {
  injury: 'grave',
  unsafe: 'grave',
  fake: 'serious',
  quality: 'serious',
  mismatch: 'serious',
  label: 'plain',
  other: 'plain',
}

export function gravityOf(reason: string): Gravity {
  return Object.hasOwn(GRAVITY, reason) ? GRAVITY[reason as ProblemReason] : 'grave'
}

/** Working hours within which a report is answered. Own figures: no rule gives them, the Centre may set others. */
export const ANSWER_HOURS: Record<Gravity, number> = { grave: 2, serious: 17, plain: 42.5 }

/** The place of a gravity in the queue; the age decides between equals. */
export const RANK: Record<Gravity, number> = { grave: 0, serious: 1, plain: 2 }
