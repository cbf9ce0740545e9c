import { differing, merged } from '../../../miniprogram/supplier/merge'
import type { Dossier } from '../../../typings/dossier'

const base: Dossier = {
  category: 'COS_SHAMPOO',
  name: '洗发水',
  origin: 'domestic',
  licences: [
    { id: 'a1', type: 'COS_PROD', number: '1' },
    { id: 'b2', type: 'COS_FILING', number: '2' },
  ],
  reports: [{ id: 'r1', items: [{ code: 'ph', value: 6 }] }],
  label: { fields: ['name', 'net_content'] },
  packaging: { photos: [{ face: 'outer', document: 'd1' }] },
  partnerships: [],
}
const change = (parts: Partial<Dossier>): Dossier => ({ ...JSON.parse(JSON.stringify(base)), ...parts })
const together = (mine: Dossier, theirs: Dossier, prefer: 'mine' | 'theirs' = 'mine') =>
  merged(base, mine, theirs, prefer)

test('different fields of one part are brought together without a question', () => {
  const [one, two] = base.licences as [Dossier['licences'][0], Dossier['licences'][0]]
  const mine = change({ licences: [{ ...one, expiry: '2029-01-01' }, two], brand: '清源' })
  const theirs = change({ licences: [one, { ...two, number: '22' }], forecastDaily: 5 })
  expect(together(mine, theirs)).toEqual({
    clashes: [],
    dossier: change({
      brand: '清源',
      forecastDaily: 5,
      licences: [
        { ...one, expiry: '2029-01-01' },
        { ...two, number: '22' },
      ],
    }),
  })
})

test('entries that either added are all there, and what one took away is gone', () => {
  const photo = (document: string) => ({ face: 'inner' as const, document })
  const mine = change({ packaging: { photos: [...base.packaging.photos, photo('d2')] } })
  const theirs = change({
    packaging: { photos: [photo('d3')] },
    label: { fields: ['name', 'net_content', 'maker'] },
  })
  const { dossier, clashes } = together(mine, theirs)
  expect(clashes).toEqual([])
  expect(dossier.packaging.photos.map(({ document }) => document)).toEqual(['d3', 'd2'])
  expect(dossier.label.fields).toEqual(['name', 'net_content', 'maker'])
})

test('one field with two texts is a clash that holds both, and either can be preferred', () => {
  const mine = change({ name: '我的', reports: [{ id: 'r1', items: [{ code: 'ph', value: 7 }] }] })
  const theirs = change({ name: '同事的', reports: [{ id: 'r1', items: [{ code: 'ph', value: 8 }] }] })
  const both = together(mine, theirs)
  expect(both.clashes).toEqual([
    { path: ['name'], mine: '我的', theirs: '同事的' },
    { path: ['reports', '#r1', 'items', '#ph', 'value'], mine: 7, theirs: 8 },
  ])
  expect(both.dossier).toEqual(mine)
  expect(together(mine, theirs, 'theirs').dossier).toEqual(theirs)
})

test('an entry that one deleted and the other changed is a clash', () => {
  const [one, two] = base.licences as [Dossier['licences'][0], Dossier['licences'][0]]
  const mine = change({ licences: [{ ...one, number: '11' }, two] })
  const theirs = change({ licences: [two] })
  const { clashes, dossier } = together(mine, theirs)
  expect(clashes).toEqual([{ path: ['licences', '#a1'], mine: { ...one, number: '11' }, theirs: undefined }])
  expect(dossier.licences).toContainEqual({ ...one, number: '11' })
  expect(together(mine, theirs, 'theirs').dossier.licences).toEqual([two])
})

test('the same change on both sides is no clash, nor is another order of keys', () => {
  const mine = change({ name: '同名', manufacturer: { name: 'A', creditCode: 'B' } })
  const theirs = change({ name: '同名', manufacturer: { creditCode: 'B', name: 'A' } })
  expect(together(mine, theirs).clashes).toEqual([])
})

test('what is still to be sent are the parts that differ, an absent one as null', () => {
  expect(differing(change({ name: '新' }), change({ brand: '旧' }))).toEqual({ name: '新', brand: null })
})
