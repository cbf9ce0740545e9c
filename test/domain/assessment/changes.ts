import fc from 'fast-check'
import type { AssessmentInput } from '../../../typings/assessment'
import { EVERY_CATEGORY, green } from './green'

/** A green input, and everything that a property does to it. */
export interface Changed {
  category: string
  input: AssessmentInput
}

/** Words and figures that mean something somewhere in an input, beside plain rubbish. */
const WORDS = [
  'fail',
  'pass',
  'verified',
  'revoked',
  'suspended',
  'mismatch',
  'unverified',
  'normal',
  'epidemic',
  'imported',
  ' domestic ',
  'quality',
  'SC10133010000003',
  '91440300708461136T',
  'ISTA_2A',
  'constructor',
  ' ',
]
const DAYS = [
  '2026-06-20',
  '2026-01-01',
  '2025-06-02',
  '2025-06-01',
  '2025-06-03',
  '2026-07-01',
  '2026-07-02',
]
const FIGURES = [0, 1, -1, 10, 24, 48, 50, 80, 95, 100, 200, 300, 68, 760, 1e9]
const RECALL = [{ type: 'recall2' }, { type: 'recall3', closed: true }, { type: 'unheard of' }]
const value = fc.oneof(
  fc.constantFrom<unknown>(
    ...WORDS,
    ...DAYS,
    ...FIGURES,
    true,
    false,
    RECALL,
    [],
    {},
    [null],
    null,
    undefined,
  ),
  fc.anything(),
)

/** Every object and list of an input: the places in which something can be replaced. */
function holders(at: unknown): Record<string, unknown>[] {
  if (typeof at !== 'object' || at === null) return []
  return [at as Record<string, unknown>, ...Object.values(at).flatMap(holders)]
}

/** Replaces one value, or adds what stands in a list a second time. */
function change(input: AssessmentInput, [holder, field, replacement, again]: Change): void {
  const all = [input as never, ...holders(input.dossier), ...holders(input.facts)]
  const chosen: Record<string, unknown> = all[holder % all.length] ?? {}
  const fields = Object.keys(chosen).filter((name) => name !== 'day')
  const name = fields[field % Math.max(1, fields.length)]
  if (name === undefined) return
  // A copy: what is put in may itself be changed by the next change.
  if (again && Array.isArray(chosen)) chosen.push(structuredClone(chosen[Number(name)]))
  else chosen[name] = structuredClone(replacement)
}
type Change = [holder: number, field: number, replacement: unknown, again: boolean]

/** Green inputs of every category, origin and mode, with up to so many changes of any kind. */
export const changed = (most: number): fc.Arbitrary<Changed> =>
  fc
    .record({
      category: fc.constantFrom(...EVERY_CATEGORY),
      origin: fc.constantFrom('domestic' as const, 'imported' as const),
      mode: fc.constantFrom('normal' as const, 'epidemic' as const),
      changes: fc.array(fc.tuple(fc.nat(), fc.nat(), value, fc.boolean()), { maxLength: most }),
    })
    .map(({ category, origin, mode, changes }) => {
      const input = green(category, origin)
      input.facts.mode = mode
      for (const one of changes) change(input, one)
      return { category, input }
    })
