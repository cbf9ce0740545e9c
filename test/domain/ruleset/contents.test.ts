/** Contents of rule sets: what differs between two, and what keeps one from being a rule set. */
import fc from 'fast-check'
import { compileRuleSet } from '../../../cloudfunctions/domain/assessment'
import { categories, categoryForm } from '../../../cloudfunctions/domain/catalog'
import {
  compareContents,
  contentOf,
  faultsOf,
  formOfContent,
  identity,
  ruleContent,
  vocabulary,
} from '../../../cloudfunctions/domain/ruleset'
import type { CategoryForm } from '../../../typings/catalog'
import type { RuleContent } from '../../../typings/contract'

const form = (id: string) => categoryForm(id) as CategoryForm
const content = (id: string): RuleContent => structuredClone(contentOf(form(id)))
const anyContent = fc.constantFrom(...categories.map(({ id }) => id)).map(content)

/** Any value of a content replaced by another of its type, or an entry of a list taken out. */
function mutated(whole: RuleContent, where: number, how: number): RuleContent {
  const copy = structuredClone(whole)
  const places: { at: Record<string, unknown> | unknown[]; key: string | number }[] = []
  const walk = (value: unknown) => {
    if (!value || typeof value !== 'object') return
    for (const key of Object.keys(value)) {
      const at = value as Record<string, unknown>
      if (typeof at[key] !== 'object' || Array.isArray(value)) places.push({ at, key })
      walk(at[key])
    }
  }
  walk(copy)
  const { at, key } = places[where % places.length] as (typeof places)[number]
  const held = (at as Record<string, unknown>)[key]
  if (Array.isArray(at)) at.splice(Number(key), 1)
  else if (typeof held === 'number') at[key] = how % 2 ? held + 1 : -held
  else if (typeof held === 'boolean') at[key] = !held
  else at[key] = how % 3 ? `${held}x` : ''
  return copy
}
const mutations = fc.tuple(anyContent, fc.nat(), fc.nat()).map(([whole, where, how]) => ({
  whole,
  changed: mutated(whole, where, how),
}))

test('every category of the catalogue is a rule set without a fault', () => {
  for (const { id } of categories) expect([id, faultsOf(content(id))]).toEqual([id, []])
})

test('a content compared with itself, or with its copy, differs in nothing', () => {
  fc.assert(
    fc.property(anyContent, (whole) => {
      expect(compareContents(whole, structuredClone(whole))).toEqual([])
    }),
  )
})

test('whatever is changed is said, and nothing that is not', () => {
  fc.assert(
    fc.property(mutations, ({ whole, changed }) => {
      const differs = identity(whole) !== identity(changed)
      expect(compareContents(whole, changed).length > 0).toBe(differs)
      expect(compareContents(changed, whole).length > 0).toBe(differs)
    }),
    { numRuns: 500 },
  )
})

test('what the approval gives a version is no difference of its rules', () => {
  const whole = content('TOY')
  const later = { ...whole, category: { ...whole.category, version: '7', effectiveFrom: '2030-01-01' } }
  expect(compareContents(whole, later)).toEqual([])
})

test('what has no fault compiles, and what does not compile has a fault', () => {
  fc.assert(
    fc.property(mutations, ({ changed }) => {
      let compiles = true
      try {
        compileRuleSet(formOfContent(changed), 'test')
      } catch {
        compiles = false
      }
      if (faultsOf(changed).length === 0) expect(compiles).toBe(true)
      if (!compiles) expect(faultsOf(changed)).not.toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('a requirement taken out is refused exactly where another needs it', () => {
  const whole = content('TOY')
  for (const { id } of whole.requirements) {
    const rest = { ...whole, requirements: whole.requirements.filter((one) => one.id !== id) }
    const needed = vocabulary.some(
      (one) => one.needs.includes(id) && whole.requirements.some((listed) => listed.id === one.id),
    )
    expect([id, faultsOf(rest).map(({ code }) => code)]).toEqual([id, needed ? ['rule.guard'] : []])
  }
})

describe('each fault stands at its field', () => {
  const faults = (change: (whole: RuleContent) => void) => {
    const whole = content('COS_SHAMPOO')
    change(whole)
    return faultsOf(whole).map(({ path, code }) => [path.join('.'), code])
  }
  const item = (whole: RuleContent) =>
    whole.category.keyItems[0] as RuleContent['category']['keyItems'][number]

  test('a range upside down', () => {
    expect(faults((whole) => void Object.assign(item(whole).limit, { low: 9, high: 4 }))).toEqual([
      ['category.keyItems.0.limit', 'rule.range'],
    ])
  })
  test('a paper that nobody has described, and the business licence', () => {
    for (const id of ['NOTHING', 'BIZ'])
      expect(
        faults((whole) => void whole.category.licenceGroups.push({ kind: 'licence', anyOf: [id] })),
      ).toEqual([['category.licenceGroups.3.anyOf', 'rule.type']])
  })
  test('a group that ends before it begins', () => {
    const change = (whole: RuleContent) =>
      Object.assign(whole.category.licenceGroups[0] ?? {}, {
        effectiveFrom: '2026-02-01',
        effectiveTo: '2026-01-01',
      })
    expect(faults(change)).toEqual([['category.licenceGroups.0.effectiveTo', 'rule.backwards']])
  })
  test('an item that stands twice', () => {
    const change = (whole: RuleContent) => {
      whole.category.keyItems[1] = { ...item(whole) }
    }
    expect(faults(change)).toEqual([['category.keyItems.1.code', 'rule.same']])
  })
  test('a limit in another unit', () => {
    const change = (whole: RuleContent) => {
      const at = whole.requirements.findIndex(({ id }) => id === 'O-SVC')
      const limit = whole.requirements[at]?.limit
      if (limit) limit.unit = 'days'
    }
    const [found] = faults(change)
    expect(found?.[1]).toBe('rule.unit')
  })
  test('no figure where one belongs', () => {
    const change = (whole: RuleContent) => Object.assign(item(whole).limit, { low: null })
    expect(faults(change)).toEqual([['', 'rule.shape']])
    const whole = content('COS_SHAMPOO')
    change(whole)
    const parsed = ruleContent.safeParse(whole)
    expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))).toEqual([
      'category.keyItems.0.limit.low',
    ])
  })
})
