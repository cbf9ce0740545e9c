import type { Facts } from '../../../typings/assessment'
import type { VerificationResult } from '../../../typings/contract'
import type { CapacityFigures, Dossier, Licence } from '../../../typings/dossier'
import type { CreditCode, Day } from '../../../typings/text'
import { licenceStatus, standing } from './compare'

/** What clerks read in the registers: of the company, and of each licence by its id in the dossier. */
export interface RegisterReadings {
  company?: { result: VerificationResult; day: Day }
  licences: ReadonlyMap<string, VerificationResult>
  /** Of reports and partnerships, by their ids in the dossier. */
  reports?: ReadonlyMap<string, VerificationResult>
  partnerships?: ReadonlyMap<string, VerificationResult>
  label?: VerificationResult
}

/** Everything known beside what the dossier states, from the company's record and the readings. */
export function gatherFacts(
  company: { creditCode: CreditCode; name: string; capacity: CapacityFigures },
  dossier: Dossier,
  readings: RegisterReadings,
): Facts {
  const read = readings.company
  // No prototype: a licence could be called `constructor`.
  const licences: Facts['licences'] = Object.create(null)
  for (const licence of dossier.licences) {
    const result = readings.licences.get(licence.id)
    licences[licence.id] = {
      status: licenceStatus(result, licence, holderName(company, dossier, licence)),
      ...(result?.outcome === 'found' && { numberConfirmed: true }),
      ...(result?.scopeOk !== undefined && { scopeOk: result.scopeOk }),
    }
  }
  return {
    mode: 'normal',
    supplier: {
      creditCode: company.creditCode,
      standing: standing(read?.result, company.name),
      ...(read?.result.abnormalList !== undefined && { abnormalList: read.result.abnormalList }),
      ...(read?.result.seriousViolation !== undefined && { seriousViolation: read.result.seriousViolation }),
      ...(read?.result.validUntil !== undefined && { licenceExpiry: read.result.validUntil }),
      ...(read && { verifiedOn: read.day }),
    },
    capacity: company.capacity,
    licences,
    reports: reportFacts(readings.reports ?? new Map()),
    ...(readings.label && {
      label: {
        missing: readings.label.missingFields ?? [],
        bannedClaims: readings.label.bannedClaims === true,
      },
    }),
    partnerships: partnershipFacts(readings.partnerships ?? new Map()),
    events: [],
    // A newcomer's explicit zero record: no complaint and no spot check yet is known, not missing.
    history: { spotTotal12m: 0, spotPassPct: 0, complaintBp30d: 0 },
  }
}

/** What was found of each report; nothing of one that nobody has looked at. */
function reportFacts(found: ReadonlyMap<string, VerificationResult>): Facts['reports'] {
  const reports: Facts['reports'] = Object.create(null)
  for (const [id, { genuine, sameProduct, accredited }] of found) {
    reports[id] = {
      ...(genuine !== undefined && { fake: !genuine }),
      ...(sameProduct !== undefined && { namesMatch: sameProduct }),
      ...(accredited !== undefined && { accredited }),
    }
  }
  return reports
}

function partnershipFacts(found: ReadonlyMap<string, VerificationResult>): Facts['partnerships'] {
  const partnerships: Facts['partnerships'] = Object.create(null)
  for (const [id, { confirmed }] of found) partnerships[id] = { verified: confirmed === true }
  return partnerships
}

/** Name of the company that the licence states as its holder, when it is one of the two that are known. */
export function holderName(
  company: { creditCode: CreditCode; name: string },
  dossier: Pick<Dossier, 'manufacturer'>,
  licence: Licence,
): string | undefined {
  if (licence.holder === company.creditCode) return company.name
  const { manufacturer } = dossier
  return licence.holder !== undefined && licence.holder === manufacturer?.creditCode
    ? manufacturer?.name
    : undefined
}
