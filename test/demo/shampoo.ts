/** Complete example dossiers of the three categories: with verified papers each of them is green. */
import type { CapacityFigures, DocumentId, Dossier } from '../../typings/dossier'
import type { CreditCode, Day } from '../../typings/text'

/** Documents of a dossier, uploaded before. */
export interface DossierDocuments {
  licence: DocumentId
  filing: DocumentId
  report: DocumentId
  photos: Record<'outer' | 'inner' | 'label_front' | 'label_back' | 'barcode', DocumentId>
  drop: DocumentId
}
/** Whose product it is and when: reports count their age from their day. */
export interface Circumstances {
  holder: CreditCode
  documents: DossierDocuments
  /** Day on which the laboratory signed; must lie within the category's age. */
  reportDay: Day
  /** Last good day of the papers. */
  expiry: Day
}
type Parts = Omit<Dossier, 'category'>

/** Figures that meet every line of the checklist. */
export const CAPACITY: CapacityFigures = {
  dailyOutput: 1000,
  stockCoverDaily: 200,
  dispatchP90Hours: 30,
  onTimePct: 98,
  damageBp: 10,
  carriers: 2,
  replyHours: 12,
  disputeBp: 20,
  recallPlan: true,
}

/** A shampoo made in Yuhang: production licence, filing, five key items, label, five photos, drop test. */
export function shampooDossier({ holder, documents, reportDay, expiry }: Circumstances): Parts {
  return {
    name: '清源茶籽洗发水 500 mL',
    brand: '清源',
    gtin: '6901234567892',
    origin: 'domestic',
    tags: ['无硅油'],
    forecastDaily: 800,
    licences: [
      {
        id: 'production',
        type: 'COS_PROD',
        number: '浙妆20200001',
        holder,
        expiry,
        documents: [documents.licence],
      },
      {
        id: 'filing',
        type: 'COS_FIL',
        number: '浙G妆网备字2024000001',
        holder,
        documents: [documents.filing],
      },
    ],
    reports: [
      {
        ...report(documents, reportDay),
        items: [
          { code: 'ph', conclusion: 'pass', value: 6.5 },
          { code: 'active', conclusion: 'pass', value: 10.2 },
          { code: 'bact', conclusion: 'pass', value: 120 },
          { code: 'patho', conclusion: 'pass' },
          { code: 'pb_as_hg', conclusion: 'pass', parts: { pb: 0.4, as: 0.1, hg: 0.02, cd: 0.05 } },
        ],
      },
    ],
    label: {
      fields: [
        'product_name',
        'filing_or_registration_no',
        'registrant_name_address',
        'manufacturer_name_address',
        'production_licence_no',
        'standard_no',
        'full_ingredients',
        'net_content',
        'use_period',
        'how_to_use',
        'safety_warning',
      ],
      noBannedClaims: true,
    },
    packaging: packaging(documents),
    partnerships: [],
  }
}

/** Roasted walnuts: production licence with the right food category, sales licence, five key items. */
export function nutDossier({ holder, documents, reportDay, expiry }: Circumstances): Parts {
  return {
    name: '西溪烤核桃 250 g',
    brand: '西溪',
    gtin: '6901234567892',
    origin: 'domestic',
    forecastDaily: 500,
    licences: [
      {
        id: 'production',
        type: 'SC',
        number: 'SC11833011000017',
        holder,
        expiry,
        documents: [documents.licence],
      },
      { id: 'sales', type: 'JY', number: 'JY13301080111719', holder, expiry, documents: [documents.filing] },
    ],
    reports: [
      {
        ...report(documents, reportDay),
        items: [
          { code: 'acid', conclusion: 'pass', value: 1.5 },
          { code: 'perox', conclusion: 'pass', value: 0.25 },
          { code: 'afb1', conclusion: 'pass', value: 2.5 },
          { code: 'mould', conclusion: 'pass', value: 12 },
          { code: 'coliform', conclusion: 'pass' },
        ],
      },
    ],
    label: {
      fields: [
        'product_name',
        'ingredients',
        'net_content_and_spec',
        'producer_or_distributor_name_address_contact',
        'production_date_and_shelf_life',
        'storage',
        'SC_no',
        'standard_no',
        'nutrition_table',
        'allergen_note',
      ],
      noBannedClaims: true,
    },
    packaging: packaging(documents),
    partnerships: [],
  }
}

/** A plastic toy: compulsory product certification, five key items. */
export function toyDossier({ holder, documents, reportDay, expiry }: Circumstances): Parts {
  return {
    name: '积木小车',
    brand: '西溪',
    gtin: '6901234567892',
    origin: 'domestic',
    forecastDaily: 300,
    licences: [
      { id: 'ccc', type: 'CCC', number: '2024010903123456', holder, expiry, documents: [documents.licence] },
    ],
    reports: [
      {
        ...report(documents, reportDay),
        items: [
          { code: 'mech', conclusion: 'pass' },
          { code: 'flame', conclusion: 'pass' },
          { code: 'migr', conclusion: 'pass', value: 45 },
          { code: 'phth', conclusion: 'pass', value: 0.05 },
          { code: 'label', conclusion: 'pass' },
        ],
      },
    ],
    label: {
      fields: ['product_name', 'model', 'standard_no', 'age', 'manufacturer', 'warnings', 'ccc_mark'],
      noBannedClaims: true,
    },
    packaging: packaging(documents),
    partnerships: [],
  }
}

function report(documents: DossierDocuments, issued: Day) {
  return {
    id: 'report',
    number: 'QG-2026-0831',
    laboratory: '浙江省质量检验研究院',
    cma: '201100110001',
    issued,
    namesMatch: true,
    documents: [documents.report],
  }
}

/** A carton of 6 kg, dropped ten times from the height that ISTA 1A asks for that weight. */
function packaging({ photos, drop }: DossierDocuments): Dossier['packaging'] {
  return {
    photos: (Object.keys(photos) as (keyof typeof photos)[]).map((face) => ({
      face,
      document: photos[face],
    })),
    weightKg: 6,
    dangerous: false,
    drop: { standard: 'ISTA_1A', heightMm: 760, drops: Array(10).fill(true), documents: [drop] },
  }
}
