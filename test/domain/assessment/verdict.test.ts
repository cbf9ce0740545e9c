import fc from 'fast-check'
import { compileRuleSet } from '../../../cloudfunctions/domain/assessment'
import { changed } from './changes'
import { EVERY_CATEGORY, formOf, green, RULE_SET, sha256 } from './green'

const compiled = new Map(EVERY_CATEGORY.map((id) => [id, compileRuleSet(formOf(id), RULE_SET)]))
const rulesOf = (category: string) => {
  const rules = compiled.get(category)
  if (!rules) throw new Error(`No category ${category}`)
  return rules
}

test('the quick verdict and the full record never disagree', () => {
  fc.assert(
    fc.property(changed(4), ({ category, input }) => {
      const { colour, met, total, findings } = rulesOf(category).assess(input, sha256)
      const verdict = rulesOf(category).judge(input)
      const ids = new Set(findings.map(({ requirement }) => requirement))
      expect({ ...verdict, requirements: [...verdict.requirements].sort() }).toEqual({
        colour,
        met,
        total,
        requirements: [...ids].sort(),
      })
    }),
    { numRuns: 2500 },
  )
})

test.each(EVERY_CATEGORY)('judging %s changes nothing in what it judges', (category) => {
  const input = green(category)
  rulesOf(category).judge(input)
  rulesOf(category).assess(input, sha256)
  expect(input).toEqual(green(category))
})
