import type { ChecklistLine, Finding } from '../../../typings/assessment'
import type { KeyItem } from '../../../typings/catalog'
import type { CodeDetail } from '../../../typings/contract'

beforeAll(() => {
  Object.assign(globalThis, { wx: { getStorageSync: () => 'en', getAppBaseInfo: () => ({}) } })
})

const t = (en: string) => ({ zh: en, en })
const item = (code: string): KeyItem => ({
  code,
  name: t(code),
  unit: '',
  limit: { op: 'range', low: 4, high: 9 },
  standard: { ref: 'GB/T 29679', mandatory: false },
  source: { mark: 'found', ref: '' },
})
const finding = (requirement: string, severity: Finding['severity'], section: Finding['target']['section']) =>
  ({
    requirement,
    severity,
    target: { section },
    reason: { code: 'X', params: {} },
    remedy: { code: 'Y', params: {} },
  }) as Finding
const line = (id: string, state: ChecklistLine['state'], section: Finding['target']['section']) =>
  ({ id, state, target: { section } }) as ChecklistLine

const detail = {
  supplier: {
    id: '91330110MA2HQY06XN',
    name: 'Qingyuan',
    region: { names: ['Zhejiang', 'Hangzhou', 'Yuhang'] },
  },
  form: {
    category: {
      keyItems: [item('ph'), item('active')],
      label: {
        standard: 'GB 5296.3',
        fields: [
          { id: 'name', name: t('Name') },
          { id: 'net', name: t('Net content') },
        ],
      },
      packaging: { photos: ['outer', 'label_back'] },
    },
    licenceTypes: {
      COS: { name: t('Cosmetics licence'), kind: 'licence', expires: true, register: { name: t('NMPA') } },
    },
  },
  dossier: {
    origin: 'domestic',
    licences: [
      {
        id: 'a',
        type: 'COS',
        number: '浙妆20200157',
        holder: '91330110MA2HQY06XN',
        expiry: '2025-07-15',
        documents: ['d1', 'd2'],
      },
      { id: 'b', type: 'COS', holder: '91330106MA2XX0027J', expiry: '2025-06-17' },
    ],
    reports: [
      { id: 'old', issued: '2025-01-01', items: [{ code: 'ph', value: 12, conclusion: 'fail' }] },
      { id: 'new', issued: '2025-06-16', items: [{ code: 'ph', value: 6.2, conclusion: 'pass' }] },
    ],
    label: { fields: ['net'], noBannedClaims: true },
    packaging: { photos: [{ face: 'label_back', document: 'p1' }], drop: { drops: [true, false] } },
  },
  documents: { d1: { name: 'a.pdf' }, d2: { name: 'b.pdf' } },
  registers: { a: { status: 'verified', verifiedAt: '2025-06-17T02:00:00.000Z', by: 'Wang Fang' } },
  findings: [
    finding('L-EXPIRED', 'red', 'licences'),
    finding('L-EXPIRING', 'info', 'licences'),
    finding('O-SVC', 'yellow', 'capacity'),
  ],
  checklist: [
    line('item:ph', 'met', 'reports'),
    line('item:active', 'missing', 'reports'),
    line('measure:O-SVC', 'failing', 'capacity'),
    line('partnership', 'met', 'partnerships'),
  ],
} as unknown as CodeDetail

function view() {
  const all =
    require('../../../miniprogram/platform/pages/dossier/view') as typeof import('../../../miniprogram/platform/pages/dossier/view')
  const { words } =
    require('../../../miniprogram/services/words') as typeof import('../../../miniprogram/services/words')
  return { ...all, w: words('dossier') }
}

it('counts every tab and marks the ones with something unmet, not those with a notice', () => {
  const { tabsOf, w } = view()
  expect(tabsOf(detail, w).map(({ name, count, worst }) => [name, count, worst])).toEqual([
    ['licences', 3, 'red'],
    ['reports', 2, ''],
    ['label', 2, ''],
    ['packaging', 2, ''],
    ['capacity', 2, 'yellow'],
  ])
})

it('says of each licence what the register said and how long it lasts', () => {
  const { licencesOf, w } = view()
  const [good, expired] = licencesOf(detail, w, '2025-06-18')
  expect(good).toMatchObject({
    holder: 'Qingyuan',
    validity: 'Until 2025-07-15',
    lapse: { word: '27 days left', tone: '' },
    register: { status: 'verified', tone: 'green' },
  })
  expect(good?.register.when).toContain('Wang Fang')
  expect(good?.documents.map(({ label, aria }) => [label, aria])).toEqual([
    ['Original 1', 'Open a.pdf'],
    ['Original 2', 'Open b.pdf'],
  ])
  expect(expired).toMatchObject({
    number: 'Not stated',
    holder: '91330106MA2XX0027J',
    lapse: { word: 'Expired', tone: 'red' },
    register: { status: 'unverified', tone: '' },
  })
})

it('keeps a licence good through its last day', () => {
  const { licencesOf, w } = view()
  expect(licencesOf(detail, w, '2025-07-15')[0]?.lapse).toEqual({ word: 'Last day today', tone: '' })
  expect(licencesOf(detail, w, '2025-07-16')[0]?.lapse?.word).toBe('Expired')
})

it('shows the newest result of a key item and none where there is none', () => {
  const { itemsOf, itemsSummary, w } = view()
  const items = itemsOf(detail)
  expect(items.map(({ code, value, conclusion }) => [code, value, conclusion])).toEqual([
    ['ph', 6.2, 'pass'],
    ['active', null, ''],
  ])
  expect(itemsSummary(items, w)).toBe('1 of 2 key items not passed')
})

it('shows required label details, faces without a photo, and damaged drops', () => {
  const { labelOf, facesOf, packagingOf, w } = view()
  expect(labelOf(detail, w).fields.map(({ name, present }) => [name, present])).toEqual([
    ['Name', false],
    ['Net content', true],
  ])
  expect(facesOf(detail, w).map(({ face, document }) => [face, document])).toEqual([
    ['outer', ''],
    ['label_back', 'p1'],
  ])
  expect(packagingOf(detail, w).drop).toMatchObject({ intact: false, result: '1 damaged' })
})
