/** Rule sets in words: every difference that can be made is said in both languages, and the form changes only what was touched. */
import type { CategoryForm } from '../../../typings/catalog'
import type { ImpactView, RuleContent, SweepProgress } from '../../../typings/contract'
import '../simulate'
import { categories, categoryForm, licenceTypes } from '../../../cloudfunctions/domain/catalog'
import { compareContents, contentOf, faultsOf, vocabulary } from '../../../cloudfunctions/domain/ruleset'
import { impactWords } from '../../../miniprogram/center/pages/rule-draft/view'
import {
  figureOf,
  limitAs,
  setAt,
  stepsOf,
  toggled,
  withItem,
  without,
  withPaper,
} from '../../../miniprogram/center/pages/rule-edit/content'
import { itemFields, requirementFields } from '../../../miniprogram/center/pages/rule-edit/rows'
import {
  changeWords,
  groupWords,
  itemRows,
  requirementRows,
  requirementWords,
  sweepWords,
} from '../../../miniprogram/center/pages/rule-set/view'
import { sourceName, sourceRef } from '../../../miniprogram/center/sources'
import { type Language, setLanguage } from '../../../miniprogram/services/language'
import { words } from '../../../miniprogram/services/words'

const LANGUAGES: Language[] = ['zh-CN', 'en']
const w = () => words('rules')
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value))
const content = (id = 'COS_SHAMPOO'): RuleContent => copied(contentOf(categoryForm(id) as CategoryForm))
beforeEach(() => setLanguage('zh-CN'))

/** A content in which everything is another than before. */
function altered(before: RuleContent): RuleContent {
  const after = copied(before)
  const { category } = after
  const [item, second, third] = category.keyItems
  if (item) Object.assign(item, { limit: { op: 'pass' }, mode: 'epidemic' })
  if (item) item.standard = { ref: 'GB 1', mandatory: !item.standard.mandatory }
  if (second) second.source = { mark: 'found', ref: 'elsewhere' }
  if (third) Object.assign(third, { code: 'other', parts: undefined })
  for (const { parts = [] } of category.keyItems)
    for (const [at, part] of parts.entries())
      Object.assign(part, at === 0 ? { limit: { op: 'max', value: 99 } } : { code: `${part.code}x` })
  for (const [at, group] of category.licenceGroups.entries())
    Object.assign(group, {
      effectiveFrom: '2030-01-01',
      effectiveTo: '2031-01-01',
      onlyIf: group.onlyIf ? undefined : 'productionLicenceList',
      origin: at % 2 ? 'imported' : undefined,
    })
  category.licenceGroups.push({ kind: 'licence', anyOf: ['SC', 'JY'] })
  category.scCodes = ['15']
  category.reportMaxAgeDays += 1
  category.label.standard = 'GB 2'
  category.label.fields[0] = {
    ...(category.label.fields[0] as { id: string; name: never }),
    origin: 'imported',
  }
  category.label.fields.splice(1, 1)
  category.label.fields.push({ id: 'newest', name: { zh: '新', en: 'New' } })
  category.packaging = {
    photos: category.packaging.photos.slice(1),
    dropTest: !category.packaging.dropTest,
    liquid: !category.packaging.liquid,
    fragile: !category.packaging.fragile,
    dangerous: !category.packaging.dangerous,
  }
  category.reviewRate = 0.33
  category.name = { zh: '别名', en: 'Alias' }
  after.requirements = after.requirements
    .filter(({ id }) => id !== 'W-NONE')
    .map((one) => (one.limit ? { ...one, limit: { ...one.limit, value: one.limit.value / 2 } } : one))
  return after
}

test.each(LANGUAGES)('every difference is worded, forth and back (%s)', (language) => {
  setLanguage(language)
  const codes = new Set<string>()
  for (const { id } of categories) {
    const before = content(id)
    const after = altered(before)
    for (const change of [...compareContents(before, after), ...compareContents(after, before)]) {
      codes.add(change.code)
      const said = changeWords(change, w())
      expect(said).not.toBe(change.code)
      expect(said).not.toMatch(/[{}]|undefined|NaN|limit\./)
    }
  }
  // What the catalogue gives no occasion for, and what stands for all else.
  const never = [
    'requirement.source',
    'item.recommended',
    'other',
    'group.origin.domestic',
    'label.origin.domestic',
    'photo.added.label_back',
    'photo.removed.label_back',
    'photo.added.label_front',
    'photo.removed.label_front',
    'photo.added.inner',
    'photo.removed.inner',
    'photo.added.barcode',
    'photo.removed.barcode',
    'group.removed',
  ]
  const worded = Object.keys(w().changes).filter((code) => !never.includes(code))
  expect(worded.filter((code) => !codes.has(code))).toEqual([])
})

test('a limit reads as people write it', () => {
  const change = (params: object) => changeWords({ code: 'item.limit', params: params as never }, w())
  const item = { zh: 'pH 值', en: 'pH' }
  expect(change({ item, unit: '', before: '4–9', after: '4.5–8' })).toBe('pH 值 4–9 → 4.5–8')
  expect(change({ item, unit: 'CFU/g', before: '≤1000', after: 'limit.none' })).toContain('不得检出')
  const damage = {
    code: 'requirement.limit',
    params: { requirement: 'S-DAMAGE', before: 200, after: 150, unit: 'bp' },
  }
  expect(changeWords(damage, w())).toContain('2 → 1.5%')
})

test.each(LANGUAGES)('every requirement has its name, its cost and its remedy (%s)', (language) => {
  setLanguage(language)
  for (const { id } of vocabulary) expect([id, requirementWords(id).name]).not.toEqual([id, id])
  const groups = requirementRows(content().requirements, [...vocabulary], w())
  expect(groups.flatMap(({ rows }) => rows)).toHaveLength(content().requirements.length)
  for (const row of groups.flatMap(({ rows }) => rows)) {
    expect(row.severity).toBeTruthy()
    expect(row.remedy || row.id === 'W-NONE').toBeTruthy()
  }
})

test('papers of a group and items with their parts are said in one line each', () => {
  const form = categoryForm('FOOD_NUT') as CategoryForm
  const mixed = form.category.licenceGroups.find(({ anyOf }) => anyOf.length > 1)
  expect(mixed && groupWords(mixed, form.licenceTypes, w())).toMatchObject({ several: true })
  const rows = itemRows(content().category.keyItems, w())
  expect(rows.find(({ parts }) => parts)?.parts).toContain('；')
})

test('what is typed changes one value and leaves the rest alone', () => {
  const before = content()
  const after = setAt(before, stepsOf('category.keyItems.0.limit.low'), 4.5)
  expect(compareContents(before, after).map(({ code }) => code)).toEqual(['item.limit'])
  expect(before).toEqual(content())
  expect(
    setAt(after, stepsOf('category.licenceGroups.0.origin'), undefined).category.licenceGroups[0],
  ).not.toHaveProperty('origin')
})

test('the form says where a limit comes from in the language of the phone, and stores it as it was', () => {
  const refs = categories.flatMap(({ id }) => {
    const { category, requirements } = content(id)
    return [...category.keyItems, ...requirements.flatMap(({ limit }) => limit ?? [])].map(
      ({ source }) => source.ref,
    )
  })
  const shown = () =>
    categories.flatMap(({ id }) => [
      ...itemFields(content(id), -1).map(({ sourced }) => sourced),
      ...requirementFields(content(id), [...vocabulary], w()).flatMap(({ rows }) =>
        rows.flatMap(({ on, unit, source }) => (on && unit ? source : [])),
      ),
    ])
  const said = shown()
  expect(said).toHaveLength(refs.length)
  // Chinese but for the numbers of standards and the signs of units.
  const english = said.filter((source) => /[a-z]{3}/i.test(source.replace(/GB\/T|CFU\/g|ISTA|Pa\b/g, '')))
  expect(english).toEqual([])
  expect(new Set(said.map((source) => sourceName(sourceRef(source))))).toEqual(new Set(said))
  expect(sourceRef(sourceName('Tmall list'))).toBe('Tmall list')
  expect(sourceRef('市监函〔2026〕8 号')).toBe('市监函〔2026〕8 号')
  setLanguage('en')
  expect(new Set(shown())).toEqual(new Set(refs))
})

test.each([
  ['12', 12],
  [' -1.5 ', -1.5],
  ['', null],
  ['1e3', null],
  ['twelve', null],
])('%j is the figure %j', (typed, figure) => expect(figureOf(typed)).toBe(figure))

test('a limit of another kind keeps the figures that both have', () => {
  expect(limitAs('range', { op: 'max', value: 9 })).toEqual({ op: 'range', low: 0, high: 9 })
  expect(limitAs('min', { op: 'range', low: 4, high: 9 })).toEqual({ op: 'min', value: 9 })
  expect(limitAs('none', { op: 'max', value: 9 })).toEqual({ op: 'none' })
})

test('a requirement that is put in brings those it cannot stand without', () => {
  const none = content().requirements.filter(({ id }) => !['L-REVOKED', 'L-UNVERIFIED'].includes(id))
  const back = toggled(none, [...vocabulary], 'L-REVOKED')
  expect(back.map(({ id }) => id)).toEqual(expect.arrayContaining(['L-REVOKED', 'L-UNVERIFIED']))
  expect(toggled(back, [...vocabulary], 'L-REVOKED').map(({ id }) => id)).not.toContain('L-REVOKED')
  for (const { id } of vocabulary) {
    const alone = toggled([], [...vocabulary], id)
    expect([id, faultsOf({ ...content(), requirements: alone })]).toEqual([id, []])
  }
})

test('an item is added at the end and taken out again, and the first paper decides the kind of its group', () => {
  const more = withItem(content())
  expect(more.category.keyItems).toHaveLength(content().category.keyItems.length + 1)
  const last = more.category.keyItems.length - 1
  expect(without(more, ['category', 'keyItems', last])).toEqual(content())
  const filing = licenceTypes.find(({ kind }) => kind === 'filing')
  expect(filing && withPaper({ kind: 'licence', anyOf: [] }, filing)).toEqual({
    kind: 'filing',
    anyOf: [filing?.id],
  })
})

const impact: ImpactView = {
  state: 'done',
  fresh: true,
  day: '2026-12-01',
  seen: 50,
  total: 50,
  counts: [
    { from: 'green', to: 'green', count: 40 },
    { from: 'green', to: 'yellow', count: 9 },
    { from: 'yellow', to: 'red', count: 1 },
  ],
  changed: 10,
  failed: 0,
  suppliers: 3,
  at: '2026-11-22T00:00:00.000Z',
}

test('both sides of an impact add up to the same products, and the pairs that change come first by number', () => {
  const said = impactWords(impact, w())
  for (const side of said?.sides ?? []) expect(side.parts.reduce((sum, { count }) => sum + count, 0)).toBe(50)
  expect(said?.pairs.map(({ key, count }) => [key, count])).toEqual([
    ['green-yellow', 9],
    ['yellow-red', 1],
  ])
  expect(said).toMatchObject({ title: '10 个商品会变色', share: '共 50 个，20%', empty: false })
  expect(impactWords({ ...impact, counts: [], changed: 0, total: 0, seen: 0 }, w())).toMatchObject({
    empty: true,
  })
})

test('a batch says how far it is, and what nobody could judge', () => {
  const sweep: SweepProgress = {
    ruleSet: 'TOY@2',
    state: 'working',
    dueAt: '2026-11-22T00:00:00.000Z',
    seen: 50,
    total: 200,
    changed: 4,
    failed: 1,
  }
  expect(sweepWords(sweep, w())).toEqual({
    line: '正在重新评估 50 / 200',
    percent: 25,
    failed: expect.stringContaining('1 个商品'),
  })
  expect(sweepWords(undefined, w()).line).toBe('')
})
