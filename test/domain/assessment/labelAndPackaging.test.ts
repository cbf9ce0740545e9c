import type { Dossier, DropTest } from '../../../typings/dossier'
import { CATEGORIES, changed, formOf, lineOf, one, outcome } from './green'

const expectOnly = (assessment: ReturnType<typeof changed>, colour: string, ...reasons: string[]) =>
  expect(outcome(assessment)).toEqual({ colour, reasons })

describe.each(CATEGORIES)('the label of %s', (category) => {
  test.each(formOf(category).category.label.fields.map(({ id }) => id))('without %s is yellow', (field) => {
    const assessment = changed(category, ({ dossier }) => {
      dossier.label.fields = dossier.label.fields.filter((id) => id !== field)
    })
    expectOnly(assessment, 'yellow', 'B-LABEL')
    expect(lineOf(assessment, `label:${field}`)).toMatchObject({
      state: 'missing',
      target: { section: 'label', field },
    })
  })
})

test('a forbidden claim is red, and so is not having said that there is none', () => {
  const claims = (noBannedClaims: boolean | undefined) =>
    changed('COS_SHAMPOO', ({ dossier }) => Object.assign(dossier.label, { noBannedClaims }))
  expectOnly(claims(false), 'red', 'B-CLAIM')
  expectOnly(claims(undefined), 'red', 'B-CLAIM.undeclared')
  expect(lineOf(claims(undefined), 'claims').state).toBe('missing')
  expect(lineOf(claims(false), 'claims').state).toBe('failing')
})

test.each(formOf('TOY').category.packaging.photos)('without a photo of %s it is yellow', (face) => {
  const assessment = changed('TOY', ({ dossier }) => {
    dossier.packaging.photos = dossier.packaging.photos.filter((photo) => photo.face !== face)
  })
  expectOnly(assessment, 'yellow', `K-PHOTO.${face}`)
  expect(lineOf(assessment, `photo:${face}`).state).toBe('missing')
})

test('a GTIN is not asked for, but a wrong one costs yellow', () => {
  const gtin = (value: unknown) => changed('TOY', ({ dossier }) => Object.assign(dossier, { gtin: value }))
  expectOnly(gtin(undefined), 'green')
  expectOnly(gtin('6901234567890'), 'yellow', 'K-PHOTO.gtin')
  expectOnly(gtin(6901234567892), 'yellow', 'K-PHOTO.gtin')
})

describe('the drop test', () => {
  const drop = (
    change: Partial<Record<keyof DropTest, unknown>>,
    packaging: Partial<Record<keyof Dossier['packaging'], unknown>> = {},
  ) =>
    changed('COS_SHAMPOO', ({ dossier }) => {
      Object.assign(dossier.packaging.drop ?? {}, change)
      Object.assign(dossier.packaging, packaging)
    })

  test('is asked for', () => {
    expectOnly(drop({}, { drop: undefined }), 'yellow', 'K-DROP')
    expectOnly(drop({ documents: [] }), 'yellow', 'K-DROP.document')
  })

  test.each<['ISTA_1A' | 'ISTA_2A', number, number]>([
    ['ISTA_1A', 0.2, 760],
    ['ISTA_1A', 9.99, 760],
    ['ISTA_1A', 10, 610],
    ['ISTA_1A', 18.99, 610],
    ['ISTA_1A', 19, 460],
    ['ISTA_1A', 28, 310],
    ['ISTA_1A', 45, 200],
    ['ISTA_1A', 68, 200],
    ['ISTA_2A', 9.99, 970],
    ['ISTA_2A', 10, 810],
    ['ISTA_2A', 19, 660],
    ['ISTA_2A', 28, 510],
    ['ISTA_2A', 45, 310],
    ['ISTA_2A', 68, 310],
  ])('%s: %d kg falls from %i mm', (standard, weightKg, heightMm) => {
    expectOnly(drop({ standard, heightMm }, { weightKg }), 'green')
    const low = drop({ standard, heightMm: heightMm - 1 }, { weightKg })
    expectOnly(low, 'yellow', 'K-DROP-HEIGHT')
    expect(one(low.findings).remedy.params).toEqual({ required: heightMm })
  })

  test.each<[string, Parameters<typeof drop>, string]>([
    ['above 68 kg there is no height', [{}, { weightKg: 68.1 }], 'K-DROP-HEIGHT.heavy'],
    ['without a weight the height cannot be judged', [{}, { weightKg: undefined }], 'K-DROP-HEIGHT.weight'],
    ['nothing weighs nothing', [{}, { weightKg: 0 }], 'K-DROP-HEIGHT.weight'],
    ['a weight is a number', [{}, { weightKg: '6' }], 'K-DROP-HEIGHT.weight'],
    ['without a standard neither', [{ standard: undefined }], 'K-DROP-HEIGHT.standard'],
    ['without a height', [{ heightMm: undefined }], 'K-DROP-HEIGHT.height'],
    ['nine drops', [{ drops: Array(9).fill(true) }], 'K-DROP-HEIGHT.drops'],
    ['a drop without a result', [{ drops: [...Array(9).fill(true), null] }], 'K-DROP-HEIGHT.drops'],
    ['no drops', [{ drops: undefined }], 'K-DROP-HEIGHT.drops'],
    ['one that broke', [{ drops: [...Array(9).fill(true), false] }], 'K-DROP-FAIL'],
  ])('%s is yellow', (_what, args, reason) => expectOnly(drop(...args), 'yellow', reason))

  test('what breaks of dangerous goods leaks: red', () => {
    const broken = { drops: [false, ...Array(9).fill(true)] }
    expectOnly(drop(broken, { dangerous: true }), 'red', 'K-DROP-FAIL-DG')
    expectOnly(drop(broken, { dangerous: undefined }), 'yellow', 'K-DROP-FAIL')
  })
})
