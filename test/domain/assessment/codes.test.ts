import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assessmentCodes, requirements } from '../../../cloudfunctions/domain/assessment'
import { reasonCodes } from '../../../cloudfunctions/domain/assessment/codes'
import type { AssessmentInput } from '../../../typings/assessment'
import type { Reason } from '../../../typings/text'
import { assess, green, one, SUPPLIER } from './green'

/** Every reason of an assessment: of lines, facts, findings and remedies. */
function reasonsIn(value: unknown): Reason[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(reasonsIn)
  const { code, params } = value as Partial<Reason>
  return typeof code === 'string' && params ? [{ code, params }, ...inner] : inner
}

/** Each change makes codes appear that a green dossier does not have. */
const CHANGES: ((input: AssessmentInput) => unknown)[] = [
  () => {},
  ({ dossier }) => Object.assign(dossier, { licences: [], reports: [], partnerships: [], name: '' }),
  ({ dossier }) => Object.assign(dossier, { label: { fields: [] }, packaging: { photos: [] } }),
  ({ dossier }) => Object.assign(dossier.label, { noBannedClaims: false }),
  ({ dossier }) => Object.assign(dossier, { gtin: 'x', forecastDaily: 1e6, origin: 'moon' }),
  ({ dossier }) => Object.assign(dossier, { manufacturer: { name: 'F' }, forecastDaily: undefined }),
  ({ facts }) => Object.assign(facts, { capacity: {}, history: {}, mode: 'epidemic' }),
  ({ facts }) => {
    facts.mode = 'epidemic'
    Object.assign(facts.capacity, { resumed: false, staffPct: 1, recallPlan: false, carriers: 0 })
    Object.assign(facts.capacity, {
      dispatchP90Hours: 99,
      onTimePct: 1,
      damageBp: 999,
      replyHours: 99,
      disputeBp: 999,
    })
    Object.assign(facts.history, { spotPassPct: 10, complaintBp30d: 999 })
  },
  ({ facts }) => Object.assign(facts.history, { spotTotal12m: 0 }),
  ({ facts }) =>
    Object.assign(facts.supplier, { abnormalList: true, seriousViolation: true, verifiedOn: '2020-01-01' }),
  ({ facts }) => Object.assign(facts.supplier, { verifiedOn: undefined }),
  ({ dossier }) => Object.assign(dossier, { onProductionLicenceList: undefined }),
  ...(
    ['recall1', 'recall3', 'spot_critical', 'spot_major', 'review', 'admin_stop', 'change', 'boom'] as const
  ).map(
    (type) =>
      ({ facts }: AssessmentInput) =>
        Object.assign(facts, { events: [{ type }] }),
  ),
  ({ facts }) =>
    Object.assign(facts, { events: [{ type: 'manual', maker: 'a', checker: 'b', reason: 'r' }] }),
  ...(['quality', 'other'] as const).map((reason) => ({ dossier }: AssessmentInput) => {
    Object.assign(one(dossier.partnerships), { ended: '2026-05-01', reason })
  }),
  ...(
    [
      { documents: [] },
      { number: 'x' },
      { number: undefined },
      { expiry: undefined },
      { expiry: '2026-06-02' },
      { expiry: '2026-05-20' },
      { expiry: '2026-05-20', renewalNotice: 'doc' },
      { holder: undefined },
      { holder: '91440300708461136T' },
      { number: 'SC10633019702613' },
      { number: 'SC11833011000018' },
    ] as object[]
  ).map((change) => ({ dossier }: AssessmentInput) => {
    for (const licence of dossier.licences) Object.assign(licence, change)
  }),
  ...(['unverified', 'revoked', 'suspended', 'mismatch'] as const).map(
    (status) =>
      ({ facts }: AssessmentInput) => {
        facts.licences.l1 = { status, scopeOk: false }
      },
  ),
  ...(
    [
      { number: undefined, documents: [], laboratory: undefined, cma: 'x', namesMatch: false },
      { issued: undefined },
      { issued: '2020-01-01' },
      { items: [] },
    ] as object[]
  ).map(
    (change) =>
      ({ dossier }: AssessmentInput) =>
        Object.assign(one(dossier.reports), change),
  ),
  ({ facts }) => Object.assign(facts, { reports: { r1: { fake: true } } }),
  ...(
    [
      { conclusion: undefined },
      { conclusion: 'fail', value: undefined },
      { value: undefined },
      { value: 1e9 },
      { value: 0 },
      { parts: { pb: 99 } },
      { parts: { pb: 1 } },
    ] as object[]
  ).map((change) => ({ dossier }: AssessmentInput) => {
    for (const item of one(dossier.reports).items ?? []) Object.assign(item, change)
  }),
  ...(
    [
      { drop: { ...drop(), documents: [], drops: [false] } },
      { drop: { ...drop(), drops: [false] }, dangerous: true },
      { drop: { ...drop(), heightMm: 1 } },
      { drop: { ...drop(), heightMm: undefined } },
      { drop: { ...drop(), standard: undefined } },
      { weightKg: 99 },
      { weightKg: undefined },
    ] as object[]
  ).map(
    (change) =>
      ({ dossier }: AssessmentInput) =>
        Object.assign(dossier.packaging, change),
  ),
]
function drop() {
  return { standard: 'ISTA_1A', heightMm: 760, drops: [], documents: ['d'] }
}

/** Together they have every kind of paper, limit, part and face: the second test says when they no longer do. */
const SPREAD = ['HEALTH', 'DETERGENT', 'DISINFECT', 'TOOTHPASTE']

const emitted = CHANGES.flatMap((change) =>
  SPREAD.flatMap((category) => {
    const input = green(category)
    change(input)
    return reasonsIn(assess(category, input))
  }),
)

test('nothing is emitted that is not listed, with exactly the parameters listed', () => {
  const listed = assessmentCodes as Record<string, readonly string[]>
  const written = (code: string, params: readonly string[]) => `${code}: ${[...params].sort().join(' ')}`
  const given = new Set(emitted.map(({ code, params }) => written(code, Object.keys(params))))
  const expected = new Set(emitted.map(({ code }) => written(code, listed[code] ?? ['not listed'])))
  expect([...given].sort()).toEqual([...expected].sort())
})

test('everything that is listed can occur', () => {
  const seen = new Set(emitted.map(({ code }) => code))
  const never = Object.keys(assessmentCodes).filter((code) => !seen.has(code))
  expect(never).toEqual([])
})

test('every requirement has a reason, and every reason a requirement', () => {
  const named = Object.keys(reasonCodes).map((code) => code.split('.')[0] ?? '')
  expect([...new Set(named)].sort()).toEqual(Object.keys(requirements).sort())
})

test('the domain knows no clock, no chance and no outside', () => {
  const root = join(__dirname, '../../../cloudfunctions/domain')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  for (const file of files) {
    const source = readFileSync(join(root, file), 'utf8')
    expect([
      file,
      source.match(/Date\.now|new Date\(\)|Math\.random|process\.|from 'node:|require\(/g),
    ]).toEqual([file, null])
    const outside = [...source.matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => name)
    expect([file, outside.filter((name) => name !== 'zod' && name !== 'dayjs')]).toEqual([file, []])
  }
})

test('a supplier’s code is never shown in a reason', () => {
  const reasons = emitted.filter(({ params }) => JSON.stringify(params).includes(SUPPLIER))
  expect(reasons).toEqual([])
})
