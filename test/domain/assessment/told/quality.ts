/** What a supplier is told of reports, key items, labels, and of the figures that the system keeps itself. */
import type { AssessmentInput } from '../../../../typings/assessment'
import { one } from '../green'
import type { Row } from '../worded'

const result =
  (code: string, change: object) =>
  ({ dossier }: AssessmentInput) => {
    const item = one(dossier.reports).items?.find((entry) => entry.code === code)
    Object.assign(item ?? {}, change)
  }

export const quality: Row[] = [
  [
    'COS_SHAMPOO',
    'no report',
    ({ dossier }) => dossier.reports.pop(),
    [
      'missing, yellow quality: R-MISSING(items: pH + Active matter + Total bacteria count + Thermotolerant coliforms, Pseudomonas aeruginosa, Staphylococcus aureus + Lead, arsenic, mercury, cadmium) -> cure.report(items: pH + Active matter + Total bacteria count + Thermotolerant coliforms, Pseudomonas aeruginosa, Staphylococcus aureus + Lead, arsenic, mercury, cadmium, max: 365) at reports',
    ],
  ],
  [
    'TOY',
    'a report without a number',
    ({ dossier }) => delete one(dossier.reports).number,
    ['missing, yellow quality: R-MISSING.number() -> cure.reportNumber() at reports@r1'],
  ],
  [
    'TOY',
    'a report without its document',
    ({ dossier }) => Object.assign(one(dossier.reports), { documents: [] }),
    [
      'missing, yellow quality: R-MISSING.document(report: Z2026-0001) -> cure.reportDocument(report: Z2026-0001) at reports@r1',
    ],
  ],
  [
    'TOY',
    'a report without a laboratory',
    ({ dossier }) => delete one(dossier.reports).laboratory,
    ['missing, yellow quality: R-LAB.name(report: Z2026-0001) -> cure.reportLaboratory() at reports@r1'],
  ],
  [
    'TOY',
    'a laboratory without accreditation',
    ({ dossier }) => delete one(dossier.reports).cma,
    ['failing, yellow quality: R-LAB(report: Z2026-0001) -> cure.reportAccredited() at reports@r1'],
  ],
  [
    'TOY',
    'a report of another product',
    ({ dossier }) => Object.assign(one(dossier.reports), { namesMatch: false }),
    ['failing, yellow quality: R-PRODUCT(report: Z2026-0001) -> cure.reportMatching() at reports@r1'],
  ],
  [
    'TOY',
    'a product without a name',
    ({ dossier }) => Object.assign(dossier, { name: '' }),
    ['missing, yellow quality: R-PRODUCT.name() -> cure.productName() at basics.name'],
  ],
  [
    'TOY',
    'a report without a day',
    ({ dossier }) => delete one(dossier.reports).issued,
    ['missing, yellow quality: R-AGE.day(report: Z2026-0001) -> cure.reportDay() at reports@r1'],
  ],
  [
    'TOY',
    'a report that is too old',
    ({ dossier }) => Object.assign(one(dossier.reports), { issued: '2020-06-01' }),
    [
      'failing, yellow quality: R-AGE(days: 2191, issued: 2020-06-01, max: 365, report: Z2026-0001) -> cure.reportNew(max: 365) at reports@r1',
    ],
  ],
  [
    'TOY',
    'a forged report',
    ({ facts }) => Object.assign(facts.reports, { r1: { fake: true } }),
    ['failing, red quality: R-FAKE(report: Z2026-0001) -> cure.reportAppeal() at reports@r1'],
  ],
  [
    'TOY',
    'a forged report without a number',
    ({ dossier, facts }) => {
      delete one(dossier.reports).number
      Object.assign(facts.reports, { r1: { fake: true } })
    },
    [
      'failing, red quality: R-FAKE(report: —) -> cure.reportAppeal() at reports@r1',
      'failing, yellow quality: R-MISSING.number() -> cure.reportNumber() at reports@r1',
    ],
  ],
  [
    'FOOD_COLD',
    'an item that was not tested, beside one of another mode',
    ({ dossier }) => one(dossier.reports).items?.shift(),
    [
      'missing, yellow quality: R-ITEM-MISSING(item: Salmonella and Listeria monocytogenes) -> cure.itemTest(item: Salmonella and Listeria monocytogenes) at reports.patho',
    ],
  ],
  [
    'COS_SHAMPOO',
    'an item that was not tested',
    ({ dossier }) => one(dossier.reports).items?.shift(),
    ['missing, yellow quality: R-ITEM-MISSING(item: pH) -> cure.itemTest(item: pH) at reports.ph'],
  ],
  [
    'COS_SHAMPOO',
    'an item without a conclusion',
    result('ph', { conclusion: undefined }),
    [
      'missing, yellow quality: R-ITEM-MISSING.conclusion(item: pH) -> cure.itemConclusion(item: pH) at reports.ph@r1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'an item without a figure',
    result('ph', { value: undefined }),
    [
      'missing, yellow quality: R-ITEM-MISSING.value(item: pH, unit: ) -> cure.itemValue(item: pH, unit: ) at reports.ph@r1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'an item with figures of some parts alone',
    result('pb_as_hg', { parts: { pb: 1, as: 'no' } }),
    [
      'missing, yellow quality: R-ITEM-MISSING.parts(item: Lead, arsenic, mercury, cadmium, parts: Arsenic + Mercury + Cadmium) -> cure.itemParts(item: Lead, arsenic, mercury, cadmium, parts: Arsenic + Mercury + Cadmium) at reports.pb_as_hg@r1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'an item that failed',
    result('ph', { conclusion: 'fail' }),
    [
      'failing, yellow quality: R-ITEM-FAIL(item: pH, standard: GB/T 29679-2013) -> cure.itemRetest(item: pH) at reports.ph@r1',
    ],
  ],
  [
    'TOY',
    'an item of a mandatory standard that failed',
    result('mech', { conclusion: 'fail' }),
    [
      'failing, red quality: R-ITEM-FAIL-CRIT(item: Mechanical and physical properties (small parts, sharp edges), standard: GB 6675.2-2014) -> cure.itemRecall(item: Mechanical and physical properties (small parts, sharp edges)) at reports.mech@r1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'less than the least',
    result('active', { value: 9 }),
    [
      'failing, yellow quality: R-ITEM-FAIL.min(item: Active matter, limit: 10, standard: GB/T 29679-2013, unit: %, value: 9) -> cure.itemRetest(item: Active matter) at reports.active@r1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'more than the most',
    result('bact', { value: 1001 }),
    [
      'failing, red quality: R-ITEM-FAIL-CRIT.max(item: Total bacteria count, limit: 1000, standard: 化妆品安全技术规范（2015 年版）, unit: CFU/g, value: 1001) -> cure.itemRecall(item: Total bacteria count) at reports.bact@r1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'out of its range',
    result('ph', { value: 9.5 }),
    [
      'failing, yellow quality: R-ITEM-FAIL.range(high: 9, item: pH, low: 4, standard: GB/T 29679-2013, unit: , value: 9.5) -> cure.itemRetest(item: pH) at reports.ph@r1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'what may not be there at all',
    result('patho', { value: 2 }),
    [
      'failing, red quality: R-ITEM-FAIL-CRIT.none(item: Thermotolerant coliforms, Pseudomonas aeruginosa, Staphylococcus aureus, standard: 化妆品安全技术规范（2015 年版）, unit: , value: 2) -> cure.itemRecall(item: Thermotolerant coliforms, Pseudomonas aeruginosa, Staphylococcus aureus) at reports.patho@r1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'a part beyond its own limit',
    result('pb_as_hg', { parts: { pb: 1, as: 3, hg: 0, cd: 0 } }),
    [
      'failing, red quality: R-ITEM-FAIL-CRIT.max(item: Arsenic, limit: 2, standard: 化妆品安全技术规范（2015 年版）, unit: mg/kg, value: 3) -> cure.itemRecall(item: Arsenic) at reports.pb_as_hg@r1',
    ],
  ],
  [
    'DETERGENT',
    'more than the most of a recommended standard',
    result('bact', { value: 1001 }),
    [
      'failing, yellow quality: R-ITEM-FAIL.max(item: Aerobic plate count, limit: 1000, standard: GB/T 9985-2022, unit: CFU/g, value: 1001) -> cure.itemRetest(item: Aerobic plate count) at reports.bact@r1',
    ],
  ],
  [
    'DISINFECT',
    'out of the range of a mandatory standard',
    result('content', { value: 81 }),
    [
      'failing, red quality: R-ITEM-FAIL-CRIT.range(high: 80, item: Active content (ethanol), low: 70, standard: GB 26373, unit: % v/v, value: 81) -> cure.itemRecall(item: Active content (ethanol)) at reports.content@r1',
    ],
  ],
  [
    'DISINFECT',
    'less than the least of a mandatory standard',
    result('kill', { value: 4.9 }),
    [
      'failing, red quality: R-ITEM-FAIL-CRIT.min(item: Log reduction (E. coli, S. aureus), limit: 5, standard: GB 26373, unit: log, value: 4.9) -> cure.itemRecall(item: Log reduction (E. coli, S. aureus)) at reports.kill@r1',
    ],
  ],
  [
    'TOOTHPASTE',
    'what a recommended standard does not allow',
    result('patho', { value: 1 }),
    [
      'failing, yellow quality: R-ITEM-FAIL.none(item: Pathogens, standard: GB/T 8372-2017, unit: , value: 1) -> cure.itemRetest(item: Pathogens) at reports.patho@r1',
    ],
  ],
  [
    'TOY',
    'a label field that is missing',
    ({ dossier }) => dossier.label.fields.shift(),
    [
      'missing, yellow quality: B-LABEL(field: Product name, standard: GB 5296.5-2006) -> cure.labelField(field: Product name) at label.product_name',
    ],
  ],
  [
    'TOY',
    'a forbidden claim',
    ({ dossier }) => Object.assign(dossier.label, { noBannedClaims: false }),
    ['failing, red quality: B-CLAIM() -> cure.relabel() at label.claims'],
  ],
  [
    'TOY',
    'not said whether there are claims',
    ({ dossier }) => delete dossier.label.noBannedClaims,
    ['missing, red quality: B-CLAIM.undeclared() -> cure.claims() at label.claims'],
  ],
  [
    'TOY',
    'spot checks below the yellow line',
    ({ facts }) => Object.assign(facts.history, { spotPassPct: 94 }),
    ['failing, yellow quality: Q-SPOT(limit: 95, value: 94) -> cure.Q-SPOT() at none'],
  ],
  [
    'TOY',
    'spot checks below the red line',
    ({ facts }) => Object.assign(facts.history, { spotPassPct: 79 }),
    [
      'failing, red quality: Q-SPOT-RED(limit: 80, value: 79) -> cure.Q-SPOT-RED() at none',
      'failing, yellow quality: Q-SPOT(limit: 95, value: 79) -> cure.Q-SPOT() at none',
    ],
  ],
  [
    'TOY',
    'no record of spot checks',
    ({ facts }) => Object.assign(facts.history, { spotTotal12m: undefined }),
    ['checking, yellow quality: Q-SPOT.missing() -> cure.centreRecord() at none'],
  ],
  [
    'TOY',
    'complaints above the yellow line',
    ({ facts }) => Object.assign(facts.history, { complaintBp30d: 51 }),
    ['failing, yellow quality: Q-COMPLAINT(limit: 0.5, value: 0.51) -> cure.Q-COMPLAINT() at none'],
  ],
  [
    'TOY',
    'complaints above the red line',
    ({ facts }) => Object.assign(facts.history, { complaintBp30d: 201 }),
    [
      'failing, red quality: Q-COMPLAINT-RED(limit: 2, value: 2.01) -> cure.Q-COMPLAINT-RED() at none',
      'failing, yellow quality: Q-COMPLAINT(limit: 0.5, value: 2.01) -> cure.Q-COMPLAINT() at none',
    ],
  ],
  [
    'TOY',
    'no record of complaints',
    ({ facts }) => Object.assign(facts.history, { complaintBp30d: undefined }),
    ['checking, yellow quality: Q-COMPLAINT.missing() -> cure.centreRecord() at none'],
  ],
  [
    'TOY',
    'a report of tomorrow',
    ({ dossier }) => Object.assign(one(dossier.reports), { issued: '2026-06-02' }),
    ['missing, yellow quality: R-AGE.day(report: Z2026-0001) -> cure.reportDay() at reports@r1'],
  ],
  [
    'COS_SHAMPOO',
    'below its range',
    result('ph', { value: 3.5 }),
    [
      'failing, yellow quality: R-ITEM-FAIL.range(high: 9, item: pH, low: 4, standard: GB/T 29679-2013, unit: , value: 3.5) -> cure.itemRetest(item: pH) at reports.ph@r1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'a figure that is none',
    result('bact', { value: null }),
    [
      'missing, yellow quality: R-ITEM-MISSING.value(item: Total bacteria count, unit: CFU/g) -> cure.itemValue(item: Total bacteria count, unit: CFU/g) at reports.bact@r1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'a figure that is a text',
    result('bact', { value: '5' }),
    [
      'missing, yellow quality: R-ITEM-MISSING.value(item: Total bacteria count, unit: CFU/g) -> cure.itemValue(item: Total bacteria count, unit: CFU/g) at reports.bact@r1',
    ],
  ],
  [
    'TOY',
    'a laboratory of a wide space',
    ({ dossier }) => Object.assign(one(dossier.reports), { laboratory: '\u3000' }),
    ['missing, yellow quality: R-LAB.name(report: Z2026-0001) -> cure.reportLaboratory() at reports@r1'],
  ],
  [
    'TOY',
    'a laboratory of a byte order mark',
    ({ dossier }) => Object.assign(one(dossier.reports), { laboratory: '\ufeff' }),
    ['missing, yellow quality: R-LAB.name(report: Z2026-0001) -> cure.reportLaboratory() at reports@r1'],
  ],
]
