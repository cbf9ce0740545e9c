import {
  assess,
  assessForm,
  changed,
  EVERY_CATEGORY,
  formOf,
  green,
  greenOf,
  one,
  outcome,
  TODAY,
} from './green'

/** Which papers, items and fields are asked, and of which goods, on which day and in which mode. */
describe('the origin of the goods', () => {
  test.each(['COS_SHAMPOO', 'FOOD_NUT', 'ALCOHOL', 'PETFOOD'])(
    'imported %s is green with papers of imports',
    (id) => {
      const input = green(id, 'imported')
      expect(outcome(assess(id, input))).toEqual({ colour: 'green', reasons: [] })
      const types = input.dossier.licences.map(({ type }) => type)
      expect(types).not.toEqual(expect.arrayContaining(['SC']))
      expect(types).not.toEqual(expect.arrayContaining(['COS_PROD']))
      // The same papers do for nothing that is made here, and those of goods made here for no import.
      expect(assess(id, { ...input, dossier: { ...input.dossier, origin: 'domestic' } }).colour).toBe('red')
      const here = green(id)
      expect(assess(id, { ...here, dossier: { ...here.dossier, origin: 'imported' } }).colour).toBe('red')
    },
  )

  test.each(EVERY_CATEGORY)('%s is green from here and from abroad', (id) => {
    for (const origin of ['domestic', 'imported'] as const) {
      expect(outcome(assess(id, green(id, origin)))).toEqual({ colour: 'green', reasons: [] })
    }
  })

  test('a field of the label that only goods made here have is not asked of imports', () => {
    const withoutNumber = (origin: 'domestic' | 'imported') => {
      const input = green('FOOD_NUT', origin)
      input.dossier.label.fields = input.dossier.label.fields.filter((field) => field !== 'SC_no')
      return outcome(assess('FOOD_NUT', input))
    }
    expect(withoutNumber('imported')).toEqual({ colour: 'green', reasons: [] })
    expect(withoutNumber('domestic')).toEqual({ colour: 'yellow', reasons: ['B-LABEL'] })
  })
})

describe.each(['FOODCONTACT', 'DETERGENT'])('the industrial production licence of %s', (id) => {
  const declared = (listed: unknown, papers: boolean) =>
    changed(id, ({ dossier }) => {
      Object.assign(dossier, { onProductionLicenceList: listed })
      if (!papers) dossier.licences = []
    })

  test('is asked of a product on the list', () => {
    expect(outcome(declared(true, true))).toEqual({ colour: 'green', reasons: [] })
    expect(outcome(declared(true, false))).toEqual({ colour: 'red', reasons: ['L-MISSING'] })
  })

  test('is not asked of a product that is not on it', () => {
    expect(outcome(declared(false, false))).toEqual({ colour: 'green', reasons: [] })
  })

  test('is open until the product says whether it is', () => {
    for (const listed of [undefined, null, 'no', 0]) {
      const assessment = declared(listed, false)
      expect(outcome(assessment)).toEqual({ colour: 'red', reasons: ['L-MISSING.undeclared'] })
      expect(assessment.checklist.find(({ id: line }) => line === 'licence:XK')).toMatchObject({
        state: 'missing',
        target: { section: 'basics', field: 'onProductionLicenceList' },
      })
    }
  })
})

describe('the days of a duty', () => {
  const form = structuredClone(formOf('TOY'))
  const on = (days: object, papers = false) => {
    Object.assign(
      one(form.category.licenceGroups),
      { effectiveFrom: undefined, effectiveTo: undefined },
      days,
    )
    const input = greenOf(form)
    if (!papers) input.dossier.licences = []
    return assessForm(form, input)
  }

  test('it is asked from its first through its last day', () => {
    expect(on({ effectiveFrom: TODAY }).colour).toBe('red')
    expect(on({ effectiveFrom: '2026-06-02' }).colour).toBe('green')
    expect(on({ effectiveTo: TODAY }).colour).toBe('red')
    expect(on({ effectiveTo: '2026-05-31' }).colour).toBe('green')
  })

  test('an answer is good until the day before a duty begins', () => {
    expect(on({ effectiveFrom: '2026-06-20' }).validUntil).toBe('2026-06-19')
  })
})

test('a nucleic acid test is asked in the epidemic mode alone, and a positive one counts at any time', () => {
  const tested = (mode: 'normal' | 'epidemic', conclusion?: 'pass' | 'fail') =>
    changed('FOOD_COLD', ({ dossier, facts }) => {
      facts.mode = mode
      const report = one(dossier.reports)
      report.items = (report.items ?? []).filter(({ code }) => code !== 'nat')
      if (conclusion) report.items.push({ code: 'nat', conclusion })
    }).colour
  expect(tested('normal')).toBe('green')
  expect(tested('epidemic')).toBe('yellow')
  expect(tested('epidemic', 'pass')).toBe('green')
  expect([tested('epidemic', 'fail'), tested('normal', 'fail')]).toEqual(['red', 'red'])
})

test('a drop that breaks the goods is red where the category is dangerous, whatever the dossier says', () => {
  const broken = (id: string) =>
    changed(id, ({ dossier }) => {
      dossier.packaging.dangerous = false
      Object.assign(dossier.packaging.drop ?? {}, { drops: [...Array(9).fill(true), false] })
    })
  expect(outcome(broken('POWERBANK'))).toEqual({ colour: 'red', reasons: ['K-DROP-FAIL-DG'] })
  expect(outcome(broken('TOY'))).toEqual({ colour: 'yellow', reasons: ['K-DROP-FAIL'] })
})

test('a deviation may be below zero, a quantity may not', () => {
  const measured = (id: string, code: string, value: number) =>
    outcome(
      changed(id, ({ dossier }) => {
        const item = one(dossier.reports).items?.find((result) => result.code === code)
        Object.assign(item ?? {}, { value })
      }),
    )
  expect(measured('ALCOHOL', 'abv', -1)).toEqual({ colour: 'green', reasons: [] })
  expect(measured('ALCOHOL', 'abv', -1.01)).toEqual({ colour: 'yellow', reasons: ['R-ITEM-FAIL.range'] })
  expect(measured('ALCOHOL', 'meoh', -0.1)).toEqual({ colour: 'yellow', reasons: ['R-ITEM-MISSING.value'] })
})
