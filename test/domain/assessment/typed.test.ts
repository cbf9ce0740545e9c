import { checkDossier, refusalsOf } from '../../../cloudfunctions/domain/assessment'
import type { Dossier } from '../../../typings/dossier'
import { formOf, green, one, SUPPLIER, TODAY } from './green'

/** Faults of format as one line each: where, what, and the figures to word it with. */
const faults = (change: (dossier: Dossier) => unknown, category = 'COS_SHAMPOO'): string[] => {
  const { dossier } = green(category)
  change(dossier)
  return checkDossier(dossier, formOf(category), TODAY).map(
    ({ path, code, params }) => `${path.join('.')} ${code} ${JSON.stringify(params)}`,
  )
}

describe('a paper is entered twice', () => {
  const second = (change: object) =>
    faults((dossier) => {
      dossier.licences.push({ ...one(dossier.licences), id: 'l9', ...change })
    })

  test('when type and number are the same', () => {
    expect(second({})).toEqual(['licences.2.number entry.duplicate {}'])
  })
  test('not when either is another, nor while there is no number', () => {
    expect(second({ number: '浙妆20200002' })).toEqual([])
    expect(second({ type: 'unknown' })).toEqual(['licences.2.type licence.type {}'])
    const nameless = faults((dossier) => {
      one(dossier.licences).number = ''
      dossier.licences.push({ ...one(dossier.licences), id: 'l9' })
    })
    expect(nameless).toEqual([])
  })
})

test('a number is named with what a right one looks like', () => {
  const { hint, example } = formOf('COS_SHAMPOO').licenceTypes.COS_PROD ?? {}
  const params = JSON.stringify({ hint, example })
  expect(faults((dossier) => Object.assign(one(dossier.licences), { number: '1' }))).toEqual([
    `licences.0.number number.format ${params}`,
  ])
})

describe('days', () => {
  const report = (issued: string) => faults((dossier) => Object.assign(one(dossier.reports), { issued }))
  const partner = (change: object) => faults((dossier) => Object.assign(one(dossier.partnerships), change))

  test('today has come, tomorrow has not', () => {
    expect(report(TODAY)).toEqual([])
    expect(report('2026-06-02')).toEqual(['reports.0.issued day.future {"day":"2026-06-02"}'])
    expect(report('2026-6-1')).toEqual(['reports.0.issued day.format {}'])
    expect(report('')).toEqual([])
  })
  test('a paper lasts and a partnership ends in the future', () => {
    expect(faults((dossier) => Object.assign(one(dossier.licences), { expiry: '2099-01-01' }))).toEqual([])
    expect(partner({ ended: '2027-01-01' })).toEqual([])
  })
  test('a partnership may end on the day on which it began', () => {
    expect(partner({ ended: '2024-01-01' })).toEqual([])
    expect(partner({ ended: '2023-12-31' })).toEqual(['partnerships.0.ended day.order {}'])
  })
  test('days that are none have no order', () => {
    expect(partner({ ended: '2023' })).toEqual(['partnerships.0.ended day.format {}'])
    expect(partner({ from: 'lately', ended: '2023-01-01' })).toEqual(['partnerships.0.from day.format {}'])
    expect(partner({ from: undefined, ended: '2023-01-01' })).toEqual([])
  })
  test('a partner of spaces has no name', () => {
    expect(partner({ platform: ' ' })).toEqual(['partnerships.0.platform text.empty {}'])
  })
})

describe('the weight', () => {
  const packed = (weightKg: number, drop?: object) =>
    faults((dossier) => Object.assign(dossier.packaging, { weightKg, drop }))
  const fault = 'packaging.weightKg weight.range {"max":68}'

  test('is above nothing, and what the standard knows', () => {
    expect(packed(0.01, { standard: 'ISTA_1A' })).toEqual([])
    expect(packed(68, { standard: 'ISTA_2A' })).toEqual([])
    expect(packed(68.1, { standard: 'ISTA_2A' })).toEqual([fault])
    expect(packed(0, { standard: 'ISTA_1A' })).toEqual([fault])
  })
  test('is not limited where no standard has been chosen', () => {
    expect(packed(500)).toEqual([])
    expect(packed(500, {})).toEqual([])
    expect(packed(-1)).toEqual([fault])
  })
})

describe('results', () => {
  const result = (change: object, category = 'COS_SHAMPOO') =>
    faults((dossier) => Object.assign(one(one(dossier.reports).items), change), category)

  test('zero is a value', () => {
    expect(result({ value: 0 })).toEqual([])
    expect(result({ value: undefined })).toEqual([])
    expect(result({ parts: { pb: 0 } })).toEqual([])
    expect(result({ parts: { pb: -0.1 } })).toEqual(['reports.0.items.0.parts.pb item.value {}'])
  })
  test('a deviation may be below zero', () => {
    const { category } = formOf('ALCOHOL')
    const place = category.keyItems.findIndex(({ code }) => code === 'abv')
    const measured = faults((dossier) => {
      Object.assign(one(one(dossier.reports).items, place), { value: -1 })
    }, 'ALCOHOL')
    expect(measured).toEqual([])
  })
  test('of an item that nobody asks for are a fault of their code, and of a value below zero', () => {
    expect(result({ code: 'other', value: -1 })).toEqual([
      'reports.0.items.0.code item.code {}',
      'reports.0.items.0.value item.value {}',
    ])
  })
  test('may be missing altogether', () => {
    expect(faults((dossier) => delete one(dossier.reports).items)).toEqual([])
  })
})

test('each of several reports and fields is named at its own place', () => {
  const found = faults((dossier) => {
    dossier.reports.push({ ...one(dossier.reports), id: 'r2', cma: '1', cnas: '2' })
    dossier.label.fields.unshift('other')
  })
  expect(found).toEqual([
    'reports.1.cma cma.format {"example":"201100110001"}',
    'reports.1.cnas cnas.format {"example":"L0123"}',
    'label.fields.0 label.field {}',
  ])
})

test('a manufacturer without a credit code is no fault of format', () => {
  expect(faults((dossier) => Object.assign(dossier, { manufacturer: { name: 'A factory' } }))).toEqual([])
  expect(faults((dossier) => Object.assign(dossier, { manufacturer: { creditCode: '1' } }))).toEqual([
    'manufacturer.creditCode uscc.length {"length":1}',
  ])
})

describe('a refusal says where it was typed', () => {
  const good = { creditCode: SUPPLIER, category: 'TOY' }
  const refused = (change: object) =>
    refusalsOf({ ...good, ...change }).map(
      ({ requirement, issue }) => `${requirement} ${issue.path.join('.')} ${issue.code}`,
    )

  test('of the manufacturer, of the name', () => {
    expect(refused({ manufacturer: { creditCode: '1' } })).toEqual([
      'ID-USCC manufacturer.creditCode uscc.length',
    ])
    expect(refused({ name: '电子烟套装' })).toEqual(['CAT-PROHIBITED name category.prohibited'])
  })
  test('and a product without a name is not refused for it', () => {
    expect(refused({})).toEqual([])
    expect(refused({ name: '' })).toEqual([])
  })
})
