import { compileRuleSet, requirements } from '../../../cloudfunctions/domain/assessment'
import { guards, limitUnits } from '../../../cloudfunctions/domain/assessment/requirements'
import { requirementsInForce } from '../../../cloudfunctions/domain/catalog'
import { requirementList } from '../../../cloudfunctions/domain/catalog/schema'
import type { CategoryForm, Requirement } from '../../../typings/catalog'
import { assessForm, EVERY_CATEGORY, formOf, green, lineOf, one, outcome } from './green'

const form = formOf('TOY')
const judging = (list: unknown): CategoryForm => ({ ...form, requirements: list as Requirement[] })
const compile = (list: unknown) => compileRuleSet(judging(list), 'test')
const without = (...ids: string[]) => form.requirements.filter(({ id }) => !ids.includes(id))
const changedTo = (id: string, limit: unknown) =>
  form.requirements.map((one) => (one.id === id ? { id, limit } : one))
const days = (value: unknown) => ({ value, unit: 'days', source: { mark: 'memory', ref: 'Made for a test' } })

test('version 1 judges everything, in every category alike', () => {
  expect(requirementsInForce.map(({ id }) => id)).toEqual(Object.keys(requirements))
  for (const category of EVERY_CATEGORY) expect(formOf(category).requirements).toEqual(requirementsInForce)
  const limited = requirementsInForce.filter(({ limit }) => limit)
  expect(Object.fromEntries(limited.map(({ id, limit }) => [id, limit?.unit]))).toEqual(limitUnits)
})

describe('a list that cannot be read in full is refused', () => {
  test.each<[string, unknown, RegExp]>([
    ['an unknown id', [...form.requirements, { id: 'X-UNKNOWN' }], /X-UNKNOWN is not in the vocabulary/],
    [
      'an inherited id',
      [...form.requirements, { id: 'constructor' }],
      /constructor is not in the vocabulary/,
    ],
    ['one twice', [...form.requirements, { id: 'L-MISSING' }], /L-MISSING stands twice/],
    ['none', [], /would pass everything/],
    ['a missing limit', changedTo('C-RECHECK', undefined), /C-RECHECK needs a limit in days/],
    [
      'another unit',
      changedTo('C-RECHECK', { ...days(6), unit: 'months' }),
      /C-RECHECK needs a limit in days/,
    ],
    ['no figure', changedTo('C-RECHECK', days('180')), /limit of requirement C-RECHECK is no figure/],
    ['not a number', changedTo('C-RECHECK', days(Number.NaN)), /limit of requirement C-RECHECK is no figure/],
    ['a limit for what has none', changedTo('B-CLAIM', days(1)), /B-CLAIM has no limit/],
  ])('%s', (_name, list, message) => {
    expect(() => compile(list)).toThrow(message)
  })

  test.each(Object.entries(guards).flatMap(([id, list]) => list.map((guard) => [id, guard])))(
    '%s without %s, which stands for what cannot be read',
    (id, guard) => {
      expect(() => compile(form.requirements.filter((one) => one.id === id))).toThrow(
        /, which stands for what/,
      )
      expect(() => compile(without(guard ?? ''))).toThrow(` needs ${guard}, which stands for what`)
    },
  )

  test('by its shape too: a misspelt key, a share above the whole, a limit without a source', () => {
    const source = { mark: 'memory', ref: 'x' }
    const parses = (limit: unknown) => requirementList.safeParse([{ id: 'X-1', limit }]).success
    expect(parses({ value: 100, unit: 'percent', source })).toBe(true)
    for (const wrong of [
      { value: 101, unit: 'percent', source },
      { value: 10_001, unit: 'bp', source },
      { value: 1.5, unit: 'days', source },
      { value: 0, unit: 'count', source },
      { value: -1, unit: 'hours', source },
      { value: 1, unit: 'years', source },
      { value: 1, unit: 'days' },
      { value: 1, unit: 'days', source, most: 1 },
    ]) {
      expect([wrong, parses(wrong)]).toEqual([wrong, false])
    }
    expect(requirementList.safeParse([]).success).toBe(false)
    expect(requirementList.safeParse([{ id: 'X-1', colour: 'red' }]).success).toBe(false)
  })
})

describe('what the list leaves out is not judged', () => {
  const nothing = { day: '2026-06-01' } as never

  test.each(Object.keys(requirements))('%s: no finding and, alone, no line but its own', (id) => {
    const guarding = Object.entries(guards).filter(([, list]) => list.includes(id as never))
    const dropped = [id]
    for (const [other] of guarding) dropped.push(other)
    const nested = Object.entries(guards).filter(([, list]) => list.some((one) => dropped.includes(one)))
    const rest = without(...dropped, ...nested.map(([other]) => other))
    const { findings } = compile(rest).assess(nothing, () => '')
    expect(findings.map(({ requirement }) => requirement)).not.toContain(id)
  })

  test('a rule set of one requirement has its lines alone', () => {
    const only = (id: string) =>
      compile(form.requirements.filter((one) => one.id === id))
        .assess(green('TOY'), () => '')
        .checklist.map((line) => line.id.split(':')[0])
    expect(new Set(only('B-LABEL'))).toEqual(new Set(['label']))
    expect(only('B-CLAIM')).toEqual(['claims'])
    expect(only('R-AGE')).toEqual(['report'])
    expect(only('W-NONE')).toEqual(['partnership'])
    expect(only('S-SHIP48')).toEqual(['measure'])
    expect(new Set(only('K-PHOTO'))).toEqual(new Set(['photo']))
    expect(only('K-DROP')).toEqual(['drop'])
    expect(new Set(only('R-ITEM-MISSING'))).toEqual(new Set(['item']))
    expect(only('L-HOLDER')).toEqual(['licence'])
    expect(only('E-CHANGE')).toEqual([])
  })

  test('without R-MISSING a product without reports still lacks its items', () => {
    const input = green('TOY')
    input.dossier.reports = []
    const { findings } = compile(without('R-MISSING')).assess(input, () => '')
    expect(new Set(findings.map(({ reason }) => reason.code))).toEqual(new Set(['R-ITEM-MISSING']))
  })

  test('without K-DROP a product without a drop test still lacks its height and drops', () => {
    const input = green('TOY')
    delete input.dossier.packaging.drop
    const { findings } = compile(without('K-DROP')).assess(input, () => '')
    expect(findings.map(({ reason }) => reason.code)).toEqual([
      'K-DROP-HEIGHT.standard',
      'K-DROP-HEIGHT.drops',
    ])
  })

  test('without L-RENEWING an accepted renewal carries nothing', () => {
    const input = green('TOY')
    Object.assign(one(input.dossier.licences), { expiry: '2026-05-31', renewalNotice: 'notice' })
    expect(outcome(assessForm(form, input)).reasons).toEqual(['L-RENEWING'])
    const { findings, colour } = compile(without('L-RENEWING')).assess(input, () => '')
    expect([colour, findings.map(({ reason }) => reason.code)]).toEqual(['red', ['L-EXPIRED']])
  })
})

describe('a limit is what the list says', () => {
  test.each<[string, number, string, (input: ReturnType<typeof green>) => unknown]>([
    ['S-SHIP48', 24, 'hours', ({ facts }) => (facts.capacity.dispatchP90Hours = 25)],
    ['S-ONTIME', 99, 'percent', ({ facts }) => (facts.capacity.onTimePct = 98)],
    ['S-DAMAGE', 5, 'bp', ({ facts }) => (facts.capacity.damageBp = 6)],
    ['S-CARRIER', 3, 'count', ({ facts }) => (facts.capacity.carriers = 2)],
    ['Q-SPOT', 99, 'percent', ({ facts }) => (facts.history.spotPassPct = 98)],
    ['Q-COMPLAINT', 3, 'bp', ({ facts }) => (facts.history.complaintBp30d = 4)],
    ['C-RECHECK', 10, 'days', ({ facts }) => (facts.supplier.verifiedOn = '2026-05-22')],
    ['L-EXPIRING', 60, 'days', ({ dossier }) => (one(dossier.licences).expiry = '2026-07-31')],
    ['K-DROP-HEIGHT', 11, 'count', () => {}],
  ])('%s %d %s', (id, value, unit, change) => {
    const input = green('TOY')
    change(input)
    expect(assessForm(form, input).findings).toEqual([])
    const rules = compile(changedTo(id, { ...days(value), unit }))
    expect(rules.judge(input).requirements).toEqual([id])
    expect(rules.assess(input, () => '').findings.map(({ requirement }) => requirement)).toEqual([id])
  })

  test('and the checklist shows it', () => {
    const rules = compile(changedTo('S-SHIP48', { ...days(24), unit: 'hours' }))
    const assessment = rules.assess(green('TOY'), () => '')
    expect(lineOf(assessment, 'measure:S-SHIP48').title.params).toEqual({ limit: 24 })
  })

  test.each([
    ['W-TERMINATED', 'quality'],
    ['W-TERMINATED-OTHER', 'other'],
  ] as const)('%s after some months', (id, reason) => {
    const input = green('TOY')
    Object.assign(one(input.dossier.partnerships), { ended: '2026-02-28', reason })
    const within = (months: number) =>
      compile(changedTo(id, { ...days(months), unit: 'months' })).judge(input).requirements
    expect([within(3), within(4)]).toEqual([[], [id]])
  })
})
