/** What counts as a change of formula, factory or label, and what cannot be taken out of a dossier. */
import { categoryForm } from '../../cloudfunctions/domain/catalog'
import { emptyDossier } from '../../cloudfunctions/domain/dossier'
import { changesOf, withKept } from '../../cloudfunctions/domain/verification'
import type { CategoryForm } from '../../typings/catalog'
import type { Dossier, Partnership } from '../../typings/dossier'

const form = categoryForm('COS_SHAMPOO') as CategoryForm
const before: Dossier = {
  ...emptyDossier('COS_SHAMPOO', '洗发水', 'domestic'),
  manufacturer: { name: '甲工厂', creditCode: '91330110MA2QY00188' },
  licences: [
    { id: 'a', type: 'COS_PROD', number: '浙妆20200001' },
    { id: 'b', type: 'COS_FIL', number: '浙G妆网备字2024000001' },
  ],
  label: { fields: ['product_name', 'net_content'], noBannedClaims: true },
}
const touched = (after: Partial<Dossier>) =>
  changesOf(before, { ...before, ...after }, form).map(({ part, field }) => `${part}:${field}`)
const licences = (number: string) => [
  before.licences[0] as Dossier['licences'][number],
  { id: 'b', type: 'COS_FIL', number },
]

test.each<[string, Partial<Dossier>, string[]]>([
  ['another filing', { licences: licences('浙G妆网备字2024000002') }, ['formula:filing']],
  ['the same filing with blanks', { licences: licences(' 浙G妆网备字 2024000001') }, []],
  [
    'another factory',
    { manufacturer: { name: '乙工厂', creditCode: '91330106MA2XX0027J' } },
    ['factory:manufacturer'],
  ],
  ['another origin', { origin: 'imported' }, ['factory:origin']],
  ['a claim', { label: { ...before.label, noBannedClaims: false } }, ['label:claims']],
  ['another brand, forecast and name', { brand: '新', forecastDaily: 9, name: '新' }, []],
  [
    'another photograph of the label',
    { packaging: { photos: [{ face: 'label_front', document: 'd2' }] } },
    ['label:labelPhotos'],
  ],
  ['another photograph of the box', { packaging: { photos: [{ face: 'outer', document: 'd2' }] } }, []],
])('%s', (_what, after, expected) => {
  expect(touched(after)).toEqual(expected)
})

describe('what stays', () => {
  const removal: Partnership = { id: 'p', platform: '某平台', ended: '2026-01-01', reason: 'quality' }
  const found = (stays: boolean) => ({
    keyOfReport: () => undefined,
    keyOfPartnership: ({ platform, reason }: Partnership) => `${platform}|${reason}`,
    staysWith: () => stays,
  })
  const submitted = { ...before, partnerships: [removal] }

  test('what was found and deleted comes back, what was not found goes', () => {
    expect(withKept(before, submitted, found(true)).partnerships).toEqual([removal])
    expect(withKept(before, submitted, found(false))).toBe(before)
  })

  test('reworded under the same id both stand, under ids of their own', () => {
    const reworded = { ...before, partnerships: [{ ...removal, reason: 'business' as const }] }
    const { partnerships } = withKept(reworded, submitted, found(true))
    expect(partnerships.map(({ reason }) => reason)).toEqual(['business', 'quality'])
    expect(new Set(partnerships.map(({ id }) => id)).size).toBe(2)
  })

  test('still stated in the same words nothing is added', () => {
    expect(withKept(submitted, submitted, found(true))).toBe(submitted)
  })
})
