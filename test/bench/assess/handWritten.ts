import type { AssessmentInput, RegisterStatus } from '../../../typings/assessment'
import type { Licence, ReportItem } from '../../../typings/dossier'
import {
  A_YEAR_AGO,
  ACTIVE_LEAST,
  DROPS,
  HEIGHTS,
  IN_30_DAYS,
  type Judged,
  LABEL_FIELDS,
  NUMBERS,
  PH,
  REPORTS,
  TODAY,
  UPPER,
} from './form'

type Holds = (input: AssessmentInput) => boolean
type Dossier = AssessmentInput['dossier']

const CODES = Object.values(REPORTS).flat()
const MANDATORY = Object.keys(UPPER)
const COMPANY = new RegExp(NUMBERS.company, 'u')
const PRODUCTION = new RegExp(NUMBERS.COS_PROD, 'u')
const FILING = new RegExp(NUMBERS.COS_FIL, 'u')
const CMA = new RegExp(NUMBERS.cma)
const EVENTS = ['manual', 'recall1', 'recall2', 'recall3', 'spot_critical', 'spot_major', 'admin_stop']

const paper = ({ licences }: Dossier, wanted: string) => licences.find(({ type }) => type === wanted)
const hasDocument = (one: Licence | undefined) => (one?.documents?.length ?? 0) > 0
const good = (expiry: string | undefined) => expiry === undefined || expiry >= TODAY
const notSoon = (expiry: string | undefined) => expiry === undefined || expiry < TODAY || expiry > IN_30_DAYS
const lookedUp = (status: RegisterStatus | undefined) => status !== undefined && status !== 'unverified'

function fails({ code, conclusion, value }: ReportItem): boolean {
  if (conclusion === 'fail') return true
  if (value === undefined) return false
  if (code === 'ph') return value < PH.low || value > PH.high
  return code === 'active' ? value < ACTIVE_LEAST : value > (UPPER[code] ?? Number.POSITIVE_INFINITY)
}

const result = ({ reports }: Dossier, code: string): ReportItem | undefined => {
  for (const { items } of reports) {
    const found = items?.find((item) => item.code === code)
    if (found) return found
  }
  return undefined
}

function highEnough({ drop, weightKg = 0 }: Dossier['packaging']): boolean {
  if (!drop?.standard || drop.heightMm === undefined || weightKg === 0) return false
  const table = HEIGHTS[drop.standard]
  const [, least = Number.POSITIVE_INFINITY] =
    table.find(([below]) => weightKg < below || (weightKg === 68 && below === 68)) ?? []
  return drop.heightMm >= least && drop.drops?.length === DROPS
}

/**
 * The 25 requirements as a programmer would write them for this one form of submission: each judges all that the
 * requirement of the project means, but trusts every type, has one rule set written into it, and knows that no
 * submission states two papers of a type or two results of an item.
 */
export const handWritten: Record<Judged, Holds> = {
  'L-MISSING': ({ dossier }) => hasDocument(paper(dossier, 'COS_PROD')),
  'F-MISSING': ({ dossier }) => hasDocument(paper(dossier, 'COS_FIL')),
  'L-FORMAT': ({ dossier, facts }) =>
    COMPANY.test(facts.supplier.creditCode) &&
    dossier.licences.every(({ type, number = '', expiry, longTerm }) =>
      type === 'COS_PROD'
        ? PRODUCTION.test(number) && (expiry !== undefined || longTerm === true)
        : FILING.test(number),
    ),
  'L-EXPIRED': ({ dossier, facts }) =>
    good(facts.supplier.licenceExpiry) && dossier.licences.every(({ expiry }) => good(expiry)),
  'L-EXPIRING': ({ dossier, facts }) =>
    notSoon(facts.supplier.licenceExpiry) && dossier.licences.every(({ expiry }) => notSoon(expiry)),
  'L-UNVERIFIED': ({ dossier, facts: { supplier, licences } }) =>
    lookedUp(supplier.standing) &&
    supplier.abnormalList !== undefined &&
    supplier.seriousViolation !== undefined &&
    dossier.licences.every(({ id }) => lookedUp(licences[id]?.status)),
  'L-HOLDER': ({ dossier, facts }) =>
    dossier.licences.every(
      ({ holder }) =>
        holder !== undefined &&
        (holder === facts.supplier.creditCode || holder === dossier.manufacturer?.creditCode),
    ),
  'L-SCOPE': ({ dossier, facts }) =>
    dossier.category === 'BENCH' &&
    (dossier.origin === 'domestic' || dossier.origin === 'imported') &&
    dossier.licences.every(({ id }) => facts.licences[id]?.scopeOk !== false),
  'R-AGE': ({ dossier }) =>
    dossier.reports.every(({ issued = '' }) => issued >= A_YEAR_AGO && issued <= TODAY),
  'R-LAB': ({ dossier }) =>
    dossier.reports.every(({ laboratory, cma }) => laboratory && cma !== undefined && CMA.test(cma)),
  'R-ITEM-MISSING': ({ dossier }) =>
    CODES.every((code) => {
      const found = result(dossier, code)
      return found && (fails(found) || (found.conclusion === 'pass' && found.value !== undefined))
    }),
  'R-ITEM-FAIL': ({ dossier }) =>
    dossier.reports.every(({ items }) =>
      items?.every((item) => MANDATORY.includes(item.code) || !fails(item)),
    ),
  'R-ITEM-FAIL-CRIT': ({ dossier }) =>
    dossier.reports.every(({ items }) =>
      items?.every((item) => !MANDATORY.includes(item.code) || !fails(item)),
    ),
  'B-LABEL': ({ dossier }) => LABEL_FIELDS.every((field) => dossier.label.fields.includes(field)),
  'B-CLAIM': ({ dossier }) => dossier.label.noBannedClaims === true,
  'K-DROP': ({ dossier }) => (dossier.packaging.drop?.documents?.length ?? 0) > 0,
  'K-DROP-HEIGHT': ({ dossier: { packaging } }) => packaging.drop === undefined || highEnough(packaging),
  'K-DROP-FAIL': ({ dossier }) => dossier.packaging.drop?.drops?.every((intact) => intact) !== false,
  'P-CAP': ({ dossier, facts: { capacity } }) =>
    (capacity.dailyOutput ?? Number.NaN) + (capacity.stockCoverDaily ?? Number.NaN) >=
    (dossier.forecastDaily ?? Number.NaN),
  'S-SHIP48': ({ facts }) => (facts.capacity.dispatchP90Hours ?? Number.NaN) <= 48,
  'S-ONTIME': ({ facts }) => (facts.capacity.onTimePct ?? 0) >= 95,
  'Q-COMPLAINT': ({ facts }) => facts.history.complaintBp30d <= 50,
  'W-TERMINATED': ({ dossier, facts }) =>
    dossier.partnerships.every(
      ({ id, ended, reason }) =>
        ended === undefined ||
        reason !== 'quality' ||
        !facts.partnerships[id]?.verified ||
        ended > TODAY ||
        ended < A_YEAR_AGO,
    ),
  'E-RECALL12': ({ facts }) =>
    facts.events.every(({ type, closed }) => closed || (type !== 'recall1' && type !== 'recall2')),
  'E-CHANGE': ({ facts }) => facts.events.every(({ type, closed }) => closed || EVENTS.includes(type)),
}
