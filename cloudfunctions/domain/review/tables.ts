import * as z from 'zod'
import tablesFile from './samplingTables.json'

/** How strictly lots are inspected (GB/T 2828.1, 3.1.28 to 3.1.31). */
export type Severity = 'normal' | 'tightened' | 'reduced'
export const levels = ['S-1', 'S-2', 'S-3', 'S-4', 'I', 'II', 'III'] as const
export type Level = (typeof levels)[number]
/** Acceptance quality limits that the tables hold, in per cent nonconforming. */
export type Aql = 0.65 | 1 | 1.5 | 2.5 | 4

const LETTERS = 16
const source = z.strictObject({ mark: z.enum(['found', 'measured', 'memory']), ref: z.string().min(1) })
/** A column of a table: an acceptance number, or an arrow to the first plan above (↑) or below (↓), per code letter. */
const column = z
  .string()
  .regex(/^(?:↑|↓|\d+)(?: (?:↑|↓|\d+))*$/u)
  .transform((text) => text.split(' '))
  .refine((cells) => cells.length === LETTERS)
const plans = z.strictObject({
  source,
  sizes: z.array(z.int().positive()).length(LETTERS),
  acceptance: z.strictObject({ '0.65': column, '1': column, '1.5': column, '2.5': column, '4': column }),
})

/** The shape of the tables. A column with a letter too few would give every later letter its neighbour's plan. */
export const samplingTables = z.strictObject({
  codeLetters: z.strictObject({
    source,
    /** In the order of the letters of a row. */
    levels: z.array(z.string()).refine((names) => names.join() === levels.join()),
    rows: z.array(z.strictObject({ upTo: z.int().positive().optional(), letters: z.string().length(7) })),
  }),
  letters: z.string().length(LETTERS),
  plans: z.strictObject({ normal: plans, tightened: plans, reduced: plans }),
})

/**
 * Tables 1 (code letters), 2-A, 2-B and 2-C (single sampling, normal, tightened, reduced) of GB/T 2828.1-2012,
 * as far as launches need them. Each table says where it comes from.
 */
export const tables = samplingTables.parse(tablesFile)
