import type { AssessmentInput } from '../../typings/assessment'
import { type Fields, fields } from '../domain/assessment/reading'
import { shanghaiDay } from '../domain/calendar'
import { categoryForm } from '../domain/catalog'
import type { Case } from './casesForm'

/** A case states no files: what it states was uploaded. */
const UPLOADED = ['stated-by-the-case']
/** Papers that only imported goods have. */
const IMPORT_PAPERS: readonly unknown[] = ['COS_FIL_IMP', 'CIQ', 'FEED_IMP']
/** What is read of a drop test at most; ten are needed. */
const MOST_DROPS = 100

/**
 * A case as the assessment takes it. Whatever a case holds in place of what belongs there goes on as it is: the
 * assessment judges it, nothing here throws. RangeError only for a clock that is none.
 */
export function inputOf({ submission, external }: Case): AssessmentInput {
  const stated = fields(submission)
  const product = fields(stated.product)
  const capacity = fields(stated.capacity)
  const types = list(stated.licences, (licence) => licence.type)
  return {
    day: shanghaiDay(Date.parse(String(fields(external).validationClock))),
    facts: factsOf(stated, fields(external).mode),
    dossier: {
      category: product.category,
      name: product.name,
      origin: product.origin ?? originOf(product.category, types),
      // The form has no such key: who shows the licence says that it is needed.
      onProductionLicenceList: Array.isArray(types) && types.includes('XK'),
      ...(product.manufacturer_uscc !== undefined && {
        manufacturer: { creditCode: product.manufacturer_uscc },
      }),
      ...given('forecastDaily', capacity.forecast_daily),
      licences: list(stated.licences, licenceOf),
      reports: list(stated.reports, reportOf),
      label: labelOf(fields(stated.label)),
      packaging: packagingOf(fields(stated.packaging)),
      partnerships: list(stated.partnership, ({ platform, from, terminated, reason }, i) => ({
        id: id('P', i),
        platform,
        ...given('from', from),
        ...given('ended', terminated),
        ...given('reason', reason),
      })),
    },
  } as unknown as AssessmentInput
}

const id = (kind: string, i: number): string => `${kind}${i}`
const given = (key: string, value: unknown): object => (value === undefined ? {} : { [key]: value })

/** A list that is missing is empty; one that is no list, and an entry that is no object, stay what they are. */
function list(value: unknown, entry: (row: Fields, i: number) => unknown): unknown {
  if (value === undefined) return []
  if (!Array.isArray(value)) return value
  return value.map((row, i) => (typeof row === 'object' && row !== null ? entry(fields(row), i) : row))
}

/** Imported where a paper says so that the category asks of imports alone, otherwise made here. */
function originOf(category: unknown, types: unknown): string {
  const groups = categoryForm(String(category))?.category.licenceGroups ?? []
  const distinguishes = groups.some(({ origin }) => origin === 'imported')
  const shown = Array.isArray(types) && types.some((type) => IMPORT_PAPERS.includes(type))
  return distinguishes && shown ? 'imported' : 'domestic'
}

/** A case without an expiry is open-ended. */
function licenceOf({ type, number, holder, expiry, renewal_notice }: Fields, i: number): object {
  return {
    id: id('L', i),
    type,
    ...given('number', number),
    ...given('holder', holder),
    ...(expiry === undefined ? { longTerm: true } : { expiry }),
    ...(renewal_notice ? { renewalNotice: UPLOADED[0] } : {}),
    documents: UPLOADED,
  }
}

/** A case names neither the laboratory nor the report's number. */
function reportOf({ issued, cma, cnas, product_match, items }: Fields, i: number): object {
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
  }
}

function labelOf({ fields: names, banned_claim: banned }: Fields): object {
  const none = banned === undefined || banned === false
  return { fields: names ?? [], noBannedClaims: none || (banned === true ? false : banned) }
}

function packagingOf({ photos, drop, dangerous }: Fields): object {
  return {
    photos: Array.isArray(photos) ? photos.map((face) => ({ face, document: UPLOADED[0] })) : (photos ?? []),
    ...given('weightKg', fields(drop).weight_kg),
    ...given('dangerous', dangerous),
    ...(drop !== undefined && { drop: dropOf(fields(drop)) }),
  }
}

/** A case gives the number of drops and one result for all of them; heights are those of ISTA 1A. */
function dropOf({ height_mm, drops, ok }: Fields): object {
  const made = typeof drops === 'number' && drops > 0 ? Math.min(Math.floor(drops), MOST_DROPS) : 0
  const results: boolean[] = typeof ok === 'boolean' ? Array(made).fill(true) : []
  if (ok === false) results.splice(-1, 1, false)
  return { standard: 'ISTA_1A', ...given('heightMm', height_mm), drops: results, documents: UPLOADED }
}

/** Figures of the company by their names in a case. */
const CAPACITY = {
  prod_daily: 'dailyOutput',
  stock_cover_daily: 'stockCoverDaily',
  ship_p90_hours: 'dispatchP90Hours',
  ontime_pct: 'onTimePct',
  damage_bp: 'damageBp',
  carriers: 'carriers',
  op_reply_hours: 'replyHours',
  op_dispute_bp: 'disputeBp',
  op_recall_plan: 'recallPlan',
  resumed: 'resumed',
  staff_rate_pct: 'staffPct',
} as const

function factsOf(stated: Fields, mode: unknown): object {
  const supplier = fields(stated.supplier)
  const capacity = fields(stated.capacity)
  const history = fields(stated.history)
  const entries = (rows: unknown, kind: string, fact: (row: Fields) => object) =>
    Object.fromEntries((Array.isArray(rows) ? rows : []).map((row, i) => [id(kind, i), fact(fields(row))]))
  return {
    mode,
    supplier: {
      creditCode: supplier.uscc,
      standing: supplier.verify,
      ...given('abnormalList', supplier.abnormal_list),
      ...given('seriousViolation', supplier.serious_violation),
      ...given('licenceExpiry', supplier.biz_expiry),
      ...given('verifiedOn', stated.last_verified_at),
    },
    capacity: Object.assign({}, ...Object.entries(CAPACITY).map(([key, name]) => given(name, capacity[key]))),
    licences: entries(stated.licences, 'L', ({ verify, scope_ok }) => ({
      status: verify,
      ...given('scopeOk', scope_ok),
    })),
    reports: entries(stated.reports, 'R', ({ verify }) => ({ fake: isFake(verify) })),
    partnerships: entries(stated.partnership, 'P', ({ verified = false }) => ({ verified })),
    events: stated.events === undefined ? [] : stated.events,
    history: {
      ...given('spotTotal12m', history.spot_total_12m),
      ...given('spotPassPct', history.spot_pass_pct),
      ...given('complaintBp30d', history.complaint_bp_30d),
    },
  }
}

/** Only the two other words of a check clear a report; what cannot be read may be the word `fake`. */
const isFake = (verify: unknown): boolean =>
  verify !== undefined && verify !== 'verified' && verify !== 'unverified'
