import type { AssessmentInput } from '../../../typings/assessment'
import { A_YEAR_AGO, IN_30_DAYS, LABEL_FIELDS, RECHECK_AFTER, REPORTS, TODAY, UPPER } from './form'

type Holds = (input: AssessmentInput) => boolean
const CODES = Object.values(REPORTS).flat()
const good = (expiry: string | undefined) => expiry === undefined || expiry >= TODAY
const notSoon = (expiry: string | undefined) => expiry === undefined || expiry < TODAY || expiry > IN_30_DAYS

/** The 25 requirements as a programmer would write them for this one form of submission, trusting every type. */
export const handWritten: Record<string, Holds> = {
  'L-MISSING': ({ dossier }) => dossier.licences.some(({ type }) => type === 'COS_PROD'),
  'F-MISSING': ({ dossier }) => dossier.licences.some(({ type }) => type === 'COS_FIL'),
  'L-EXPIRED': ({ dossier, facts }) =>
    good(facts.supplier.licenceExpiry) && dossier.licences.every(({ expiry }) => good(expiry)),
  'L-EXPIRING': ({ dossier, facts }) =>
    notSoon(facts.supplier.licenceExpiry) && dossier.licences.every(({ expiry }) => notSoon(expiry)),
  'L-HOLDER': ({ dossier, facts }) =>
    dossier.licences.every(({ type, holder }) => type !== 'COS_PROD' || holder === facts.supplier.creditCode),
  'L-SCOPE': ({ dossier, facts }) =>
    dossier.licences.every(({ type }) => type !== 'COS_PROD' || facts.licences.prod?.scopeOk === true),
  'L-REVOKED': ({ dossier, facts }) =>
    dossier.licences.every(({ type }) => type !== 'COS_PROD' || facts.licences.prod?.status !== 'revoked'),
  'O-BIZ-ABN': ({ facts }) => facts.supplier.abnormalList === false,
  'C-RECHECK': ({ facts }) => (facts.supplier.verifiedOn ?? '') >= RECHECK_AFTER,
  'R-AGE': ({ dossier }) => dossier.reports.every(({ issued }) => (issued ?? '') >= A_YEAR_AGO),
  'R-LAB': ({ dossier }) => dossier.reports.every(({ cma }) => cma?.length === 12),
  'R-PRODUCT': ({ dossier }) => dossier.reports.every(({ namesMatch }) => namesMatch === true),
  'R-ITEM-MISSING': ({ dossier }) =>
    CODES.every((wanted) => dossier.reports.some(({ items }) => items?.some(({ code }) => code === wanted))),
  'R-ITEM-FAIL': ({ dossier }) =>
    dossier.reports.every(({ items }) =>
      items?.every(({ code, value = 0 }) => code !== 'ph' || (value >= 4 && value <= 9)),
    ),
  'R-ITEM-FAIL-CRIT': ({ dossier }) =>
    dossier.reports.every(({ items }) =>
      items?.every(({ code, value = 0 }) => value <= (UPPER[code] ?? Number.POSITIVE_INFINITY)),
    ),
  'B-LABEL': ({ dossier }) => LABEL_FIELDS.every((field) => dossier.label.fields.includes(field)),
  'B-CLAIM': ({ dossier }) => dossier.label.noBannedClaims === true,
  'K-DROP-FAIL': ({ dossier }) => dossier.packaging.drop?.drops?.every((intact) => intact) === true,
  'K-DROP-HEIGHT': ({ dossier }) => (dossier.packaging.drop?.heightMm ?? 0) >= 760,
  'P-CAP': ({ dossier, facts: { capacity } }) =>
    (capacity.dailyOutput ?? 0) + (capacity.stockCoverDaily ?? 0) >= (dossier.forecastDaily ?? 0),
  'S-SHIP48': ({ facts }) => (facts.capacity.dispatchP90Hours ?? 99) <= 48,
  'S-ONTIME': ({ facts }) => (facts.capacity.onTimePct ?? 0) >= 95,
  'Q-COMPLAINT': ({ facts }) => facts.history.complaintBp30d <= 50,
  'W-TERMINATED': ({ dossier }) => dossier.partnerships.every(({ ended }) => ended === undefined),
  'E-RECALL12': ({ facts }) => facts.events.every(({ type }) => type !== 'recall1' && type !== 'recall2'),
}
