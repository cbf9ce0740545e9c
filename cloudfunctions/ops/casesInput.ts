import type { AssessmentInput, Facts } from '../../typings/assessment'
import type { DropTest, InspectionReport, Licence } from '../../typings/dossier'
import { shanghaiDay } from '../domain/calendar'
import type { Case } from './casesForm'

/** A case states no files: what it states was uploaded. */
const UPLOADED = ['stated-by-the-case']
/** Papers that only imported goods have: a case without an origin that shows one is of imported goods. */
const IMPORT_PAPERS = ['COS_FIL_IMP', 'CIQ']
const id = (kind: string, i: number): string => `${kind}${i}`

/** A case as the assessment takes it. */
export function inputOf({ submission, external }: Case): AssessmentInput {
  const { product, capacity = {}, label = {}, packaging = {} } = submission
  const licences = submission.licences ?? []
  const imported = licences.some(({ type }) => IMPORT_PAPERS.includes(type))
  return {
    day: shanghaiDay(Date.parse(external.validationClock)),
    facts: factsOf({ submission, external } as Case),
    dossier: {
      category: product.category,
      name: product.name,
      origin: product.origin ?? (imported ? 'imported' : 'domestic'),
      ...(product.manufacturer_uscc && { manufacturer: { creditCode: product.manufacturer_uscc } }),
      ...given('forecastDaily', capacity.forecast_daily),
      licences: licences.map((licence, i) => licenceOf(licence, i)),
      reports: (submission.reports ?? []).map((report, i) => reportOf(report, i)),
      label: { fields: label.fields ?? [], noBannedClaims: label.banned_claim !== true },
      packaging: {
        photos: (packaging.photos ?? []).map((face) => ({ face, document: UPLOADED[0] as string })),
        ...given('weightKg', packaging.drop?.weight_kg),
        ...given('dangerous', packaging.dangerous),
        ...(packaging.drop && { drop: dropOf(packaging.drop) }),
      },
      partnerships: (submission.partnership ?? []).map(({ platform, from, terminated, reason }, i) => ({
        id: id('P', i),
        platform,
        ...given('from', from),
        ...given('ended', terminated),
        ...given('reason', reason),
      })),
    },
  } as AssessmentInput
}

function given<K extends string>(key: K, value: unknown): Partial<Record<K, unknown>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, unknown>>)
}

type Stated<K extends 'licences' | 'reports'> = NonNullable<Case['submission'][K]>[number]

/** A case without an expiry is open-ended. */
function licenceOf({ type, number, holder, expiry, renewal_notice }: Stated<'licences'>, i: number): Licence {
  return {
    id: id('L', i),
    type,
    ...given('number', number),
    ...given('holder', holder),
    ...(expiry === undefined ? { longTerm: true } : { expiry }),
    ...(renewal_notice ? { renewalNotice: UPLOADED[0] } : {}),
    documents: UPLOADED,
  } as Licence
}

/** A case names neither the laboratory nor the report's number. */
function reportOf(
  { issued, cma, cnas, product_match, items }: Stated<'reports'>,
  i: number,
): InspectionReport {
  return {
    id: id('R', i),
    number: id('R', i),
    laboratory: 'stated by the case',
    ...given('cma', cma),
    ...given('cnas', cnas),
    ...given('issued', issued),
    ...given('namesMatch', product_match),
    items: items ?? [],
    documents: UPLOADED,
  } as InspectionReport
}

type Drop = NonNullable<NonNullable<Case['submission']['packaging']>['drop']>

/** A case gives the number of drops and one result for all of them; heights are those of ISTA 1A. */
function dropOf({ height_mm, drops = 0, ok }: Drop): DropTest {
  const results: boolean[] = ok === undefined ? [] : Array.from({ length: drops }, () => true)
  if (ok === false) results.splice(-1, 1, false)
  return {
    standard: 'ISTA_1A',
    ...given('heightMm', height_mm),
    drops: results,
    documents: UPLOADED,
  } as DropTest
}

function factsOf({ submission, external }: Case): Facts {
  const { supplier, capacity = {}, history = {} } = submission
  const entries = <T>(list: T[] | undefined, kind: string, fact: (one: T) => object) =>
    Object.fromEntries((list ?? []).map((one, i) => [id(kind, i), fact(one)]))
  return {
    mode: external.mode,
    supplier: {
      creditCode: supplier.uscc,
      standing: supplier.verify ?? 'unverified',
      ...given('abnormalList', supplier.abnormal_list),
      ...given('seriousViolation', supplier.serious_violation),
      ...given('licenceExpiry', supplier.biz_expiry),
      ...given('verifiedOn', submission.last_verified_at),
    },
    capacity: {
      ...given('dailyOutput', capacity.prod_daily),
      ...given('stockCoverDaily', capacity.stock_cover_daily),
      ...given('dispatchP90Hours', capacity.ship_p90_hours),
      ...given('onTimePct', capacity.ontime_pct),
      ...given('damageBp', capacity.damage_bp),
      ...given('carriers', capacity.carriers),
      ...given('replyHours', capacity.op_reply_hours),
      ...given('disputeBp', capacity.op_dispute_bp),
      ...given('recallPlan', capacity.op_recall_plan),
      ...given('resumed', capacity.resumed),
      ...given('staffPct', capacity.staff_rate_pct),
    },
    licences: entries(submission.licences, 'L', ({ verify, scope_ok }) => ({
      status: verify ?? 'unverified',
      ...given('scopeOk', scope_ok),
    })),
    reports: entries(submission.reports, 'R', ({ verify }) => ({ fake: verify === 'fake' })),
    partnerships: entries(submission.partnership, 'P', ({ verified }) => ({ verified: verified === true })),
    events: submission.events ?? [],
    history: {
      ...given('spotTotal12m', history.spot_total_12m),
      ...given('spotPassPct', history.spot_pass_pct),
      ...given('complaintBp30d', history.complaint_bp_30d),
    },
  } as Facts
}
