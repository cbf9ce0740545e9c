import { type Aql, type Level, levels, type Severity, tables } from './tables'

/** A single sampling plan: inspect `sample` units, accept the lot up to `accept` nonconforming, else refuse it. */
export interface Plan {
  /** Code letter of the plan used, after its arrows. */
  letter: string
  sample: number
  accept: number
  /** Always one more than `accept`. */
  reject: number
  /** The sample is the whole lot. */
  all: boolean
}

/**
 * The code letter for a lot (GB/T 2828.1-2012, 10.1 and table 1). The table begins at two units; a single unit is a
 * lot of its first line. Throws a RangeError for what is no number of units.
 */
export function codeLetter(lotSize: number, level: Level): string {
  if (!Number.isSafeInteger(lotSize) || lotSize < 1) {
    throw new RangeError('A lot has a whole number of units, one or more.')
  }
  const row = tables.codeLetters.rows.find(({ upTo }) => upTo === undefined || lotSize <= upTo)
  return (row?.letters ?? '').charAt(levels.indexOf(level))
}

/**
 * The plan for a lot (10.2, 10.3; tables 2-A to 2-C). An arrow leads to the first plan below or above, whose sample
 * then counts too; where the sample would be as large as the lot or larger, every unit is inspected.
 */
export function samplingPlan(of: { lotSize: number; level: Level; aql: Aql; severity: Severity }): Plan {
  const { lotSize, level, aql, severity } = of
  const { sizes, acceptance } = tables.plans[severity]
  const column = acceptance[`${aql}`]
  let at = tables.letters.indexOf(codeLetter(lotSize, level))
  while (column[at] === '↓') at++
  while (column[at] === '↑') at--
  const accept = Number(column[at])
  const size = sizes[at] ?? Number.NaN
  return {
    letter: tables.letters.charAt(at),
    sample: Math.min(size, lotSize),
    accept,
    reject: accept + 1,
    all: size >= lotSize,
  }
}

/** Classes of nonconformity (3.1.6), worst first. */
export const classes = ['critical', 'major', 'minor'] as const
export type NonconformityClass = (typeof classes)[number]
/** AQL of the launch review; a critical one is never acceptable. */
export const MAJOR_AQL = 2.5
export const MINOR_AQL = 4

export type LotPlan = Record<NonconformityClass, Plan>

/**
 * The three plans for a lot: major AQL 2.5, minor AQL 4.0, and critical on the sample of the major plan with
 * acceptance number 0. Level II where nothing else is asked (10.1).
 */
export function lotPlan(of: { lotSize: number; severity: Severity; level?: Level }): LotPlan {
  const { lotSize, severity, level = 'II' } = of
  const major = samplingPlan({ lotSize, level, severity, aql: MAJOR_AQL })
  const minor = samplingPlan({ lotSize, level, severity, aql: MINOR_AQL })
  return { critical: { ...major, accept: 0, reject: 1 }, major, minor }
}

/** Nonconforming units found in the samples, by class. */
export type Found = Record<NonconformityClass, number>

/** The classes for which a lot is refused (11.1.1); none: it is accepted. Throws a RangeError for impossible counts. */
export function refusedFor(plan: LotPlan, found: Found): NonconformityClass[] {
  for (const name of classes) {
    const count = found[name]
    if (!Number.isSafeInteger(count) || count < 0 || count > plan[name].sample) {
      throw new RangeError(`Of ${plan[name].sample} units, ${count} cannot be nonconforming.`)
    }
  }
  return classes.filter((name) => found[name] > plan[name].accept)
}
