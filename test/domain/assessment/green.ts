import { createHash } from 'node:crypto'
import { compileRuleSet } from '../../../cloudfunctions/domain/assessment'
import { categories, categoryForm } from '../../../cloudfunctions/domain/catalog'
import { checkLicenceNumber } from '../../../cloudfunctions/domain/identifiers'
import type { Assessment, AssessmentInput, Finding } from '../../../typings/assessment'
import type { CategoryForm, KeyItem, LicenceType, Limit, Origin } from '../../../typings/catalog'
import type { Licence, ReportItem } from '../../../typings/dossier'

/** Made dossiers that meet every requirement of their category on `TODAY`. */
export const TODAY = '2026-06-01'
export const SUPPLIER = '91330100799655058B'
export const OTHER = '91440300708461136T'
export const RULE_SET = 'test.1'
/** Categories whose dossiers are written out below; every other one is filled from what its form asks for. */
export const CATEGORIES = ['COS_SHAMPOO', 'FOOD_NUT', 'TOY'] as const
export const EVERY_CATEGORY: readonly string[] = categories.map(({ id }) => id)
export type CategoryId = string

const paper = (id: string, type: string, number: string, expiry?: string): Licence => ({
  id,
  type,
  number,
  holder: SUPPLIER,
  ...(expiry && { expiry }),
  documents: [`doc-${id}`],
})

const PAPERS: Record<string, Licence[]> = {
  COS_SHAMPOO: [
    paper('l1', 'COS_PROD', '浙妆20200001', '2028-12-31'),
    paper('l2', 'COS_FIL', '浙G妆网备字2024000001'),
  ],
  FOOD_NUT: [
    paper('l1', 'SC', 'SC11833011000017', '2028-12-31'),
    paper('l2', 'JY', 'JY13301080111719', '2028-12-31'),
  ],
  TOY: [paper('l1', 'CCC', '2024010903123456', '2028-12-31')],
}

const pass = (code: string, value?: number): ReportItem => ({
  code,
  conclusion: 'pass',
  ...(value !== undefined && { value }),
})

const ITEMS: Record<string, ReportItem[]> = {
  COS_SHAMPOO: [
    pass('ph', 6.5),
    pass('active', 12),
    pass('bact', 10),
    pass('patho'),
    { ...pass('pb_as_hg'), parts: { pb: 1, as: 0.5, hg: 0.1, cd: 0 } },
  ],
  FOOD_NUT: [pass('acid', 1), pass('perox', 0.1), pass('afb1', 2), pass('mould', 5), pass('coliform')],
  TOY: [pass('mech'), pass('flame'), pass('migr', 10), pass('phth', 0.01), pass('label')],
}

/** A number of a type that a category accepts: its example, and for a food maker one of the category's own class. */
export function numberFor({ category }: CategoryForm, type: LicenceType): string {
  const [code] = category.scCodes ?? []
  if (type.id !== 'SC' || !code) return type.example
  const numbers = Array.from('0123456789', (digit) => `SC1${code}3301100001${digit}`)
  return one(numbers.filter((number) => checkLicenceNumber(type, number).ok))
}

function goodValue(limit: Limit): number | undefined {
  if (limit.op === 'min' || limit.op === 'max') return limit.value
  return limit.op === 'range' ? limit.high : undefined
}

/** The result that just meets an item's limit. */
export function goodResult({ code, limit, parts }: KeyItem): ReportItem {
  const figures = parts?.map((part): [string, number] => [part.code, goodValue(part.limit) ?? 0])
  return { ...pass(code, goodValue(limit)), ...(figures && { parts: Object.fromEntries(figures) }) }
}

/** The first paper of each group that is asked of goods of this origin. */
function papersOf(form: CategoryForm, origin: Origin): Licence[] {
  return form.category.licenceGroups
    .filter((group) => !group.origin || group.origin === origin)
    .map(({ anyOf }, i) => {
      const type = form.licenceTypes[one(anyOf)]
      if (!type) throw new Error(`No licence type ${anyOf}`)
      return paper(`l${i + 1}`, type.id, numberFor(form, type), type.expires ? '2028-12-31' : undefined)
    })
}

export function formOf(category: CategoryId): CategoryForm {
  const form = categoryForm(category)
  if (!form) throw new Error(`No category ${category}`)
  return form
}

/** A fresh copy each time, so that a test may change anything in it. */
export function green(category: CategoryId, origin: Origin = 'domestic'): AssessmentInput {
  return greenOf(formOf(category), origin)
}

/** The same for any form, in the catalogue or not. */
export function greenOf(form: CategoryForm, origin: Origin = 'domestic'): AssessmentInput {
  const category = form.category.id
  const asked = form.category.label.fields.filter((field) => !field.origin || field.origin === origin)
  const papers = (origin === 'domestic' && PAPERS[category]) || papersOf(form, origin)
  const listed = papers.some(({ type }) => type === 'XK')
  return structuredClone({
    day: TODAY,
    dossier: {
      category,
      name: 'Made for a test',
      gtin: '6901234567892',
      origin,
      ...(listed && { onProductionLicenceList: true }),
      forecastDaily: 800,
      licences: papers,
      reports: [
        {
          id: 'r1',
          number: 'Z2026-0001',
          laboratory: 'Made-up laboratory',
          cma: '201100110001',
          // Produce is tested within days, everything else within months.
          issued: form.category.reportMaxAgeDays < 30 ? '2026-05-30' : '2026-05-02',
          namesMatch: true,
          items: ITEMS[category] ?? form.category.keyItems.map(goodResult),
          documents: ['doc-r1'],
        },
      ],
      label: { fields: asked.map(({ id }) => id), noBannedClaims: true },
      packaging: {
        photos: form.category.packaging.photos.map((face) => ({ face, document: `doc-${face}` })),
        dangerous: false,
        ...(form.category.packaging.dropTest && {
          weightKg: 6,
          drop: {
            standard: 'ISTA_1A' as const,
            heightMm: 760,
            drops: Array(10).fill(true),
            documents: ['doc-drop'],
          },
        }),
      },
      partnerships: [{ id: 'p1', platform: 'A platform', from: '2024-01-01' }],
    },
    facts: {
      mode: 'normal',
      supplier: {
        creditCode: SUPPLIER,
        standing: 'verified',
        abnormalList: false,
        seriousViolation: false,
        verifiedOn: '2026-05-20',
      },
      capacity: {
        dailyOutput: 1000,
        stockCoverDaily: 200,
        dispatchP90Hours: 30,
        onTimePct: 98,
        damageBp: 10,
        carriers: 2,
        replyHours: 12,
        disputeBp: 20,
        recallPlan: true,
        resumed: true,
        staffPct: 90,
      },
      licences: Object.fromEntries(
        papers.map(({ id }) => [id, { status: 'verified' as const, scopeOk: true }]),
      ),
      reports: {},
      partnerships: { p1: { verified: true } },
      events: [],
      history: { spotTotal12m: 20, spotPassPct: 100, complaintBp30d: 5 },
    },
  } satisfies AssessmentInput)
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const compiled = new Map<CategoryId, ReturnType<typeof compileRuleSet>>()

/** Compiled at its first use: a test file seldom needs every category. */
function rulesOf(category: CategoryId) {
  const rules = compiled.get(category) ?? compileRuleSet(formOf(category), RULE_SET)
  compiled.set(category, rules)
  return rules
}

export function assess(category: CategoryId, input: AssessmentInput): Assessment {
  return rulesOf(category).assess(input, sha256)
}

/** The same for any form, compiled for this once. */
export function assessForm(form: CategoryForm, input: AssessmentInput): Assessment {
  return compileRuleSet(form, RULE_SET).assess(input, sha256)
}

/** Green, but for what `change` does to it. */
export function changed(category: CategoryId, change: (input: AssessmentInput) => unknown): Assessment {
  const input = green(category)
  change(input)
  return assess(category, input)
}

/** The first entry of a list that a test made itself. */
export function one<T>(list: readonly T[] | undefined, index = 0): T {
  const entry = list?.[index]
  if (entry === undefined) throw new Error(`The fixture has no entry ${index}.`)
  return entry
}

const worded = (findings: readonly Finding[]): string[] => findings.map(({ reason }) => reason.code)

/** Colour and reason codes, infos included: what most tests compare. */
export function outcome(assessment: Assessment): { colour: string; reasons: string[] } {
  return { colour: assessment.colour, reasons: worded(assessment.findings) }
}

/** The checklist's line by its id. */
export function lineOf({ checklist }: Assessment, id: string) {
  const found = checklist.find((line) => line.id === id)
  if (!found) throw new Error(`No line ${id} in ${checklist.map((line) => line.id).join(', ')}`)
  return found
}
