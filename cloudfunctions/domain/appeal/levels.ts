/** Hours for an answer, by level; nights and weekends count. */
export const APPEAL_HOURS = { 1: 24, 2: 72 } as const

/** The instant (ms) by which an appeal of that level is answered. */
export function appealDueAt(level: 1 | 2, at: number): number {
  return at + APPEAL_HOURS[level] * 3_600_000
}

/** Whether the supplier may go to the second level: the first was refused, and there is no third. */
export function mayGoOn(appeal: { open: boolean; level: 1 | 2; outcome?: string }): boolean {
  return !appeal.open && appeal.level === 1 && appeal.outcome === 'refused'
}

/**
 * Whether a finding may be appealed against afresh: nothing is open, and what was refused for this version stays refused
 * (the first refusal goes to the second level instead).
 */
export function mayAppeal(
  before: readonly { open: boolean; outcome?: string; version: number }[],
  version: number,
): boolean {
  return !before.some((one) => one.open || (one.outcome === 'refused' && one.version === version))
}
