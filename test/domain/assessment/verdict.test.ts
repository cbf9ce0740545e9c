import fc from 'fast-check'
import { compileRuleSet } from '../../../cloudfunctions/domain/assessment'
import type { AssessmentInput } from '../../../typings/assessment'
import { CATEGORIES, formOf, green, RULE_SET, sha256 } from './green'

/** Words and figures that mean something somewhere in an input, beside plain rubbish. */
const WORDS = ['fail', 'revoked', 'mismatch', 'epidemic', 'imported', '2026-06-20', '2026-01-01', 'quality']
const RECALL = [{ type: 'recall2' }, { type: 'recall3' }, { type: 'unheard of' }]
const value = fc.oneof(fc.constantFrom<unknown>(...WORDS, RECALL, [], {}, undefined), fc.anything())

/** Every object and list of an input: the places in which something can be replaced. */
function holders(at: unknown): Record<string, unknown>[] {
  if (typeof at !== 'object' || at === null) return []
  return [at as Record<string, unknown>, ...Object.values(at).flatMap(holders)]
}

function change(input: AssessmentInput, [holder, field, replacement]: [number, number, unknown]): void {
  const all = [...holders(input.dossier), ...holders(input.facts)]
  const chosen = all[holder % all.length] ?? {}
  const fields = Object.keys(chosen)
  const name = fields[field % Math.max(1, fields.length)]
  // A copy: what is put in may itself be changed by the next change.
  if (name !== undefined) chosen[name] = structuredClone(replacement)
}

describe.each(CATEGORIES)('%s', (category) => {
  const rules = compileRuleSet(formOf(category), RULE_SET)

  test('the quick verdict and the full record never disagree', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(), value), { maxLength: 4 })
    fc.assert(
      fc.property(changes, (list) => {
        const input = green(category)
        for (const one of list) change(input, one)
        const { colour, met, total, findings } = rules.assess(input, sha256)
        const verdict = rules.judge(input)
        const ids = new Set(findings.map(({ requirement }) => requirement))
        expect({ ...verdict, requirements: [...verdict.requirements].sort() }).toEqual({
          colour,
          met,
          total,
          requirements: [...ids].sort(),
        })
      }),
      { numRuns: 400 },
    )
  })

  test('judging changes nothing in what it judges', () => {
    const input = green(category)
    rules.judge(input)
    rules.assess(input, sha256)
    expect(input).toEqual(green(category))
  })
})
