import { categories, categoryForm, licenceTypes, prohibited } from '../../cloudfunctions/domain/catalog'
import cosShampoo from '../../cloudfunctions/domain/catalog/categories/COS_SHAMPOO.json'
import { categoryFile } from '../../cloudfunctions/domain/catalog/schema'
import { checkLicenceNumber } from '../../cloudfunctions/domain/identifiers'

/** Every text of a form with its path, however deep. */
function texts(value: unknown, path = ''): [path: string, zh: string, en: string][] {
  if (typeof value !== 'object' || value === null) return []
  const { zh, en } = value as Record<string, unknown>
  if (typeof zh === 'string') return [[path, zh, String(en)]]
  return Object.entries(value).flatMap(([key, entry]) => texts(entry, `${path}/${key}`))
}

test('26 sub-categories in 16 classes, two of them split by what their limits depend on', () => {
  const ids = categories.map(({ id }) => id)
  expect(new Set(ids).size).toBe(28)
  expect(ids).toEqual(expect.arrayContaining(['KIDWEAR', 'KIDWEAR_SKIN', 'DISINFECT', 'DISINFECT_OTHER']))
  expect(new Set(categories.map(({ classOne }) => classOne.zh)).size).toBe(16)
  expect(new Set(licenceTypes.map(({ id }) => id)).size).toBe(38)
  expect(categoryForm('NOTHING')).toBeUndefined()
  expect(categoryForm('__proto__')).toBeUndefined()
})

describe.each(categories.map(({ id }) => id))('%s', (id) => {
  const form = categoryForm(id)
  if (!form) throw new Error('missing')

  test('carries every text in Chinese and in English', () => {
    for (const [path, zh, en] of texts(form).filter(([path]) => !path.endsWith('/hint'))) {
      expect([path, /\p{Script=Han}/u.test(zh) || zh === en || /^pH/.test(zh)]).toEqual([path, true])
      expect([path, en.trim().length > 0 && !/\p{Script=Han}/u.test(en)]).toEqual([path, true])
    }
  })

  test('names the standard of its label in words only where it has them in both languages', () => {
    const { standard } = form.category.label
    if (typeof standard === 'string')
      expect(standard).toMatch(/^(?:(?:GB|YY)(?:\/T)? [\d.]+(?:-\d{4})?(?: \+ |$))+$|^ISBN$/)
  })

  test('asks for 3 to 5 key items with different codes', () => {
    const codes = form.category.keyItems.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length).toBeGreaterThanOrEqual(3)
    expect(codes.length).toBeLessThanOrEqual(5)
  })

  test('an item is mandatory exactly when its standard is: a GB or YY without /T, or a technical regulation', () => {
    for (const { standard } of form.category.keyItems) {
      const mandatory = /^(GB|YY) \d|规范|规定/.test(standard.ref)
      expect([standard.ref, standard.mandatory]).toEqual([standard.ref, mandatory])
    }
  })

  test('shows a number of each paper that its own pattern accepts', () => {
    for (const type of Object.values(form.licenceTypes)) {
      expect([type.id, checkLicenceNumber(type, type.example).ok]).toEqual([type.id, true])
    }
  })

  test('describes every paper it asks for, and the business licence', () => {
    for (const type of ['BIZ', ...form.category.licenceGroups.flatMap(({ anyOf }) => anyOf)]) {
      expect(form.licenceTypes[type]?.id).toBe(type)
    }
  })

  test('no group is met by the business licence alone, which everybody has', () => {
    for (const { anyOf } of form.category.licenceGroups) expect(anyOf).not.toContain('BIZ')
  })
})

test('imported shampoo needs the import filing and no domestic production licence', () => {
  const groups = categoryForm('COS_SHAMPOO')?.category.licenceGroups
  expect(groups?.filter(({ origin }) => origin === 'imported').flatMap(({ anyOf }) => anyOf)).toEqual([
    'COS_FIL_IMP',
  ])
})

test('the heavy metals of shampoo keep one item code and a limit for each metal', () => {
  const item = categoryForm('COS_SHAMPOO')?.category.keyItems.find(({ code }) => code === 'pb_as_hg')
  expect(item?.parts?.map(({ code, limit }) => [code, limit])).toEqual([
    ['pb', { op: 'max', value: 10 }],
    ['as', { op: 'max', value: 2 }],
    ['hg', { op: 'max', value: 1 }],
    ['cd', { op: 'max', value: 5 }],
  ])
})

test('a misspelt or incomplete category is refused at load', () => {
  const { category, sources } = cosShampoo
  expect(categoryFile.safeParse({ category, sources }).success).toBe(true)
  for (const wrong of [
    { category: { ...category, reportMaxAge: 1 }, sources },
    { category: { ...category, keyItems: category.keyItems.slice(0, 2) }, sources },
    { category: { ...category, name: { zh: '洗发水' } }, sources },
    { category: { ...category, reviewRate: 0 }, sources },
    { category },
  ]) {
    expect(categoryFile.safeParse(wrong).success).toBe(false)
  }
})

test.each(['烟草', '处方药', '电子烟', '进口香烟', 'E-cigarette starter kit', '管制器具', '烟花爆竹'])(
  '%s may not be sold',
  (text) => {
    expect(prohibited(text)?.zh).toBeTruthy()
  },
)
test.each(['洗发水', 'Shampoo', '坚果', 'COS_SHAMPOO', ''])('%s may', (text) => {
  expect(prohibited(text)).toBeUndefined()
})
