/** What the samples of a spot check come to. */
import type { SpotClass, SpotItem, SpotPlan, SpotResult } from '../../../typings/contract'
import { lotPlan, refusedFor } from '../review'

const RESULTS: readonly SpotResult[] = ['pass', 'minor', 'major', 'critical']

/** The plan for a lot by GB/T 2828.1: general level II, normal inspection. Refuses (RangeError) what is no lot. */
export function spotPlan(lotSize: number): Record<SpotClass, SpotPlan> {
  const { critical, major, minor } = lotPlan({ lotSize, severity: 'normal' })
  const shown = ({ letter, sample, accept }: SpotPlan): SpotPlan => ({ letter, sample, accept })
  return { critical: shown(critical), major: shown(major), minor: shown(minor) }
}

/**
 * The mildest result that the samples allow: the worst class for which the lot is refused, and never a pass while an
 * item of the report failed. Undefined: the counts are impossible for the sample.
 */
export function leastResult(
  lotSize: number,
  found: Record<SpotClass, number>,
  items: readonly Pick<SpotItem, 'conclusion'>[],
): SpotResult | undefined {
  try {
    const [worst] = refusedFor(lotPlan({ lotSize, severity: 'normal' }), found)
    return worst ?? (items.some(({ conclusion }) => conclusion === 'fail') ? 'minor' : 'pass')
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

/** Whether a result is milder than another. */
export const milder = (one: SpotResult, other: SpotResult): boolean =>
  RESULTS.indexOf(one) < RESULTS.indexOf(other)
