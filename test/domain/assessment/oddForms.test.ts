import { compileRuleSet } from '../../../cloudfunctions/domain/assessment'
import type { AssessmentInput } from '../../../typings/assessment'
import type { CategoryForm, KeyItem } from '../../../typings/catalog'
import { formOf, goodResult, greenOf, one, RULE_SET, sha256 } from './green'

/** Forms that no category of the catalogue has today: whatever the Centre writes, both ways of looking agree. */
const TOY = formOf('TOY')
const odd = (change: (form: CategoryForm) => unknown): CategoryForm => {
  const form = structuredClone(TOY)
  change(form)
  return form
}
const limited = (id: string, value: number): CategoryForm =>
  odd(({ requirements }) => {
    const limit = requirements.find((requirement) => requirement.id === id)?.limit
    Object.assign(limit ?? {}, { value })
  })

/** The colour, after the verdict has been held to the full record. */
function judged(form: CategoryForm, change: (input: AssessmentInput) => unknown = () => {}) {
  const input = greenOf(form)
  change(input)
  const rules = compileRuleSet(form, RULE_SET)
  const { colour, met, total } = rules.assess(input, sha256)
  expect(rules.judge(input)).toMatchObject({ colour, met, total })
  return { colour, met, total }
}
const numbered = (count: number): KeyItem[] =>
  Array.from({ length: count }, (_, i) => ({ ...one(TOY.category.keyItems, 2), code: `item${i}` }))

describe('key items', () => {
  test.each([29, 30, 31, 64])('%d of them are each judged', (count) => {
    const form = odd(({ category }) => Object.assign(category, { keyItems: numbered(count) }))
    const items = form.category.keyItems.map(goodResult)
    const withItems = (change: (list: typeof items) => unknown) => (input: AssessmentInput) => {
      const list = structuredClone(items)
      change(list)
      one(input.dossier.reports).items = list
    }
    expect(
      judged(
        form,
        withItems(() => {}),
      ).colour,
    ).toBe('green')
    expect(
      judged(
        form,
        withItems((list) => list.pop()),
      ).colour,
    ).toBe('yellow')
    expect(
      judged(
        form,
        withItems((list) => list.shift()),
      ).colour,
    ).toBe('yellow')
    expect(
      judged(
        form,
        withItems((list) => Object.assign(one(list, count - 1), { value: 1e6 })),
      ).colour,
    ).toBe('red')
  })

  test('one that stands twice is two lines', () => {
    const form = odd(({ category }) => category.keyItems.push(structuredClone(one(category.keyItems))))
    expect(judged(form).total).toBe(judged(TOY).total + 1)
    expect(judged(form, ({ dossier }) => one(dossier.reports).items?.shift()).colour).toBe('yellow')
  })
})

describe('a red line that is stricter than the yellow one', () => {
  test('still makes red', () => {
    const spot = ({ facts }: AssessmentInput) => Object.assign(facts.history, { spotPassPct: 97 })
    expect(judged(limited('Q-SPOT-RED', 98), spot).colour).toBe('red')
    const complaints = ({ facts }: AssessmentInput) => Object.assign(facts.history, { complaintBp30d: 20 })
    expect(judged(limited('Q-COMPLAINT-RED', 10), complaints).colour).toBe('red')
  })
})

test('a label without fields and a package without faces have no lines', () => {
  const bare = odd(({ category }) => {
    category.label.fields = []
    category.packaging.photos = []
  })
  const noList = ({ dossier }: AssessmentInput) => Object.assign(dossier.label, { fields: 'none' })
  expect(judged(bare).colour).toBe('green')
  expect(judged(bare, noList).colour).toBe('green')
})

test('a table of heights without lines knows no height', () => {
  const form = odd(({ dropHeights }) => Object.assign(dropHeights, { ISTA_1A: [] }))
  expect(judged(form).colour).toBe('yellow')
})

test('a day that is none is refused in words', () => {
  const rules = compileRuleSet(TOY, RULE_SET)
  const input = { ...greenOf(TOY), day: 'today' }
  expect(() => rules.judge(input)).toThrow('needs the calendar day in Shanghai, YYYY-MM-DD')
})

describe('a duty that is not asked of a product, whose paper is there all the same', () => {
  const duty = (change: object) => odd(({ category }) => Object.assign(one(category.licenceGroups), change))
  test.each([
    [{ effectiveFrom: '2026-06-02' }],
    [{ effectiveTo: '2026-05-31' }],
    [{ onlyIf: 'productionLicenceList' as const }],
  ])('%j has no line', (change) => {
    const notListed = ({ dossier }: AssessmentInput) =>
      Object.assign(dossier, { onProductionLicenceList: false })
    expect(judged(duty(change), notListed).total).toBe(judged(TOY).total - 1)
  })
})

test('reports that may be of any age leave no last day', () => {
  const form = odd((all) => {
    all.requirements = all.requirements.filter(({ id }) => id !== 'R-AGE' && id !== 'C-RECHECK')
  })
  const input = greenOf(form)
  for (const licence of input.dossier.licences) Object.assign(licence, { expiry: '', longTerm: true })
  expect(compileRuleSet(form, RULE_SET).assess(input, sha256)).not.toHaveProperty('validUntil')
})
