/** What a supplier is told of photos, of the number under the bars and of the drop test. */
import type { AssessmentInput } from '../../../../typings/assessment'
import type { Dossier } from '../../../../typings/dossier'
import type { Row } from '../worded'

const withoutPhoto = ({ packaging }: Dossier, face: string) => {
  packaging.photos = packaging.photos.filter((photo) => photo.face !== face)
}
const dropped =
  (change: object) =>
  ({ dossier }: AssessmentInput) =>
    Object.assign(dossier.packaging.drop ?? {}, change)

export const shipment: Row[] = [
  [
    'COS_SHAMPOO',
    'no photo of outer',
    ({ dossier }) => withoutPhoto(dossier, 'outer'),
    ['missing, yellow shipment: K-PHOTO.outer() -> cure.photo.outer() at packaging.outer'],
  ],
  [
    'COS_SHAMPOO',
    'no photo of inner',
    ({ dossier }) => withoutPhoto(dossier, 'inner'),
    ['missing, yellow shipment: K-PHOTO.inner() -> cure.photo.inner() at packaging.inner'],
  ],
  [
    'COS_SHAMPOO',
    'no photo of label_front',
    ({ dossier }) => withoutPhoto(dossier, 'label_front'),
    ['missing, yellow shipment: K-PHOTO.label_front() -> cure.photo.label_front() at packaging.label_front'],
  ],
  [
    'COS_SHAMPOO',
    'no photo of label_back',
    ({ dossier }) => withoutPhoto(dossier, 'label_back'),
    ['missing, yellow shipment: K-PHOTO.label_back() -> cure.photo.label_back() at packaging.label_back'],
  ],
  [
    'COS_SHAMPOO',
    'no photo of barcode',
    ({ dossier }) => withoutPhoto(dossier, 'barcode'),
    ['missing, yellow shipment: K-PHOTO.barcode() -> cure.photo.barcode() at packaging.barcode'],
  ],
  [
    'TOY',
    'a GTIN that is none',
    ({ dossier }) => Object.assign(dossier, { gtin: '6901234567890' }),
    ['failing, yellow shipment: K-PHOTO.gtin() -> cure.gtin() at basics.gtin'],
  ],
  [
    'TOY',
    'no drop test',
    ({ dossier }) => delete dossier.packaging.drop,
    ['missing, yellow shipment: K-DROP() -> cure.drop() at packaging.drop'],
  ],
  [
    'TOY',
    'a drop test without its document',
    dropped({ documents: [] }),
    ['missing, yellow shipment: K-DROP.document() -> cure.dropDocument() at packaging.drop'],
  ],
  [
    'TOY',
    'a drop test by no standard',
    dropped({ standard: undefined }),
    ['missing, yellow shipment: K-DROP-HEIGHT.standard() -> cure.dropStandard() at packaging.standard'],
  ],
  [
    'TOY',
    'no weight',
    ({ dossier }) => delete dossier.packaging.weightKg,
    ['missing, yellow shipment: K-DROP-HEIGHT.weight() -> cure.dropWeight() at packaging.weightKg'],
  ],
  [
    'TOY',
    'heavier than the standard knows',
    ({ dossier }) => Object.assign(dossier.packaging, { weightKg: 70 }),
    [
      'failing, yellow shipment: K-DROP-HEIGHT.heavy(max: 68, weight: 70) -> cure.dropHeavy(max: 68) at packaging.weightKg',
    ],
  ],
  [
    'TOY',
    'no height',
    dropped({ heightMm: undefined }),
    [
      'missing, yellow shipment: K-DROP-HEIGHT.height(required: 760, weight: 6) -> cure.dropHeight(required: 760) at packaging.heightMm',
    ],
  ],
  [
    'TOY',
    'not high enough',
    dropped({ heightMm: 700 }),
    [
      'failing, yellow shipment: K-DROP-HEIGHT(height: 700, required: 760, weight: 6) -> cure.dropHeight(required: 760) at packaging.heightMm',
    ],
  ],
  [
    'TOY',
    'not often enough',
    dropped({ drops: Array(9).fill(true) }),
    [
      'failing, yellow shipment: K-DROP-HEIGHT.drops(drops: 9, required: 10) -> cure.dropTen(required: 10) at packaging.drop',
    ],
  ],
  [
    'TOY',
    'a drop without a result',
    dropped({ drops: [...Array(10).fill(true), null] }),
    [
      'failing, yellow shipment: K-DROP-HEIGHT.drops(drops: 10, required: 10) -> cure.dropTen(required: 10) at packaging.drop',
    ],
  ],
  [
    'TOY',
    'two drops that broke it',
    dropped({ drops: [...Array(8).fill(true), false, false] }),
    ['failing, yellow shipment: K-DROP-FAIL(drops: 10, failed: 2) -> cure.repack() at packaging.drop'],
  ],
  [
    'TOY',
    'dangerous goods that broke',
    ({ dossier }) => {
      dossier.packaging.dangerous = true
      Object.assign(dossier.packaging.drop ?? {}, { drops: [...Array(9).fill(true), false] })
    },
    [
      'failing, red shipment: K-DROP-FAIL-DG(drops: 10, failed: 1) -> cure.repackDangerous() at packaging.drop',
    ],
  ],
  [
    'TOY',
    'a package that weighs nothing',
    ({ dossier }) => Object.assign(dossier.packaging, { weightKg: 0 }),
    ['missing, yellow shipment: K-DROP-HEIGHT.weight() -> cure.dropWeight() at packaging.weightKg'],
  ],
  [
    'TOY',
    'not high enough for the heaviest',
    ({ dossier }) => {
      dossier.packaging.weightKg = 68
      Object.assign(dossier.packaging.drop ?? {}, { heightMm: 199 })
    },
    [
      'failing, yellow shipment: K-DROP-HEIGHT(height: 199, required: 200, weight: 68) -> cure.dropHeight(required: 200) at packaging.heightMm',
    ],
  ],
]
