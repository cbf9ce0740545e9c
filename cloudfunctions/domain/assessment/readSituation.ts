import type { AssessmentInput, RegisterStatus } from '../../../typings/assessment'
import type { Day } from '../../../typings/text'
import { checkCreditCode } from '../identifiers'
import { recordsReadable } from './readable'
import { day, type Fields, fields, figure, flag, own, type Read, rows, signed, text, texts } from './reading'
import type { Paper, Report, Situation } from './situation'

const STATUSES: readonly unknown[] = ['verified', 'mismatch', 'revoked', 'suspended']
/** Whatever is not a known answer of a register is no answer. */
const status = (value: unknown): RegisterStatus =>
  STATUSES.includes(value) ? (value as RegisterStatus) : 'unverified'

/** Two ways of writing the same credit code are the same holder. */
function holder(value: unknown): Read<string> {
  const stated = text(value)
  if (typeof stated !== 'string') return stated
  const checked = checkCreditCode(stated)
  return checked.ok ? checked.value : stated
}

/** A fact that may be absent, but where anything else than `true` counts against the product. */
const deniedBy = (value: unknown): boolean => value !== undefined && value !== true

function readPaper(row: Fields, known: unknown): Paper {
  const id = text(row.id)
  const facts = own(known, id)
  return {
    id,
    type: text(row.type),
    number: text(row.number),
    holder: holder(row.holder),
    expiry: day(row.expiry),
    longTerm: row.longTerm === true,
    renewing: typeof text(row.renewalNotice) === 'string',
    documents: texts(row.documents),
    status: status(facts.status),
    scopeOk: flag(facts.scopeOk),
    numberConfirmed: facts.numberConfirmed === true,
  }
}

function readReport(row: Fields, known: unknown, today: Day): Report {
  const id = text(row.id)
  const facts = own(known, id)
  const issued = day(row.issued)
  return {
    id,
    // Without an id of its own nothing that was found out about a report can be found again.
    number: id ? text(row.number) : null,
    laboratory: text(row.laboratory),
    cma: text(row.cma),
    cnas: text(row.cnas),
    issued: issued && issued > today ? null : issued,
    namesMatch: row.namesMatch === true && !deniedBy(facts.namesMatch),
    fake: facts.fake !== undefined && facts.fake !== false,
    items: readItems(row.items),
    documents: texts(row.documents),
  }
}

function readItems(value: unknown): Report['items'] {
  const items: Report['items'] = []
  for (const item of rows(value)) {
    const { code, conclusion, parts } = item
    if (typeof code === 'string') items.push({ code, conclusion, value: signed(item.value), parts })
  }
  return items
}

function readManufacturer(value: unknown): Read<string> {
  if (value === undefined) return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { name, creditCode } = fields(value)
  // An emptied form declares nobody, so the supplier makes it.
  if (text(name) === undefined && text(creditCode) === undefined) return undefined
  const code = text(creditCode)
  const checked = typeof code === 'string' ? checkCreditCode(code) : undefined
  return checked?.ok ? checked.value : null
}

/** Reads an input of unknown honesty. Only its day, which the server sets, has to be right: a RangeError else. */
export function readSituation(input: AssessmentInput): Situation {
  const today = day(input.day)
  if (!today) throw new RangeError('An assessment needs the calendar day in Shanghai, YYYY-MM-DD.')
  const dossier = fields(input.dossier)
  const facts = fields(input.facts)
  const supplier = fields(facts.supplier)
  const label = fields(dossier.label)
  const packaging = fields(dossier.packaging)
  const drop = packaging.drop === undefined ? undefined : fields(packaging.drop)
  const history = fields(facts.history)
  return {
    day: today,
    epidemic: facts.mode !== 'normal',
    modeKnown: facts.mode === 'normal' || facts.mode === 'epidemic',
    category: text(dossier.category),
    origin: text(dossier.origin),
    name: text(dossier.name),
    gtin: text(dossier.gtin),
    onProductionLicenceList: flag(dossier.onProductionLicenceList),
    forecastDaily: figure(dossier.forecastDaily),
    manufacturer: readManufacturer(dossier.manufacturer),
    supplier: {
      creditCode: holder(supplier.creditCode),
      standing: status(supplier.standing),
      abnormalList: flag(supplier.abnormalList),
      seriousViolation: flag(supplier.seriousViolation),
      licenceExpiry: day(supplier.licenceExpiry),
      verifiedOn: day(supplier.verifiedOn),
    },
    papers: rows(dossier.licences).map((row) => readPaper(row, facts.licences)),
    reports: rows(dossier.reports).map((row) => readReport(row, facts.reports, today)),
    label: { fields: new Set(texts(label.fields)), noBannedClaims: flag(label.noBannedClaims) },
    photos: new Set(
      rows(packaging.photos).flatMap(({ face, document }) =>
        typeof face === 'string' && typeof text(document) === 'string' ? [face] : [],
      ),
    ),
    weightKg: figure(packaging.weightKg),
    dangerous: packaging.dangerous !== undefined && packaging.dangerous !== false,
    drop: drop && {
      standard: drop.standard,
      heightMm: figure(drop.heightMm),
      drops: Array.isArray(drop.drops) ? drop.drops : [],
      documents: texts(drop.documents),
    },
    partnerships: rows(dossier.partnerships).map((row) => ({
      platform: text(row.platform) ?? '',
      ended: day(row.ended),
      reason: row.reason,
      verified: own(facts.partnerships, text(row.id)).verified === true,
    })),
    events: rows(facts.events)
      .filter(({ closed }) => closed !== true)
      .map((row) => ({
        type: row.type,
        maker: text(row.maker),
        checker: text(row.checker),
        reason: text(row.reason),
      })),
    recordsReadable: recordsReadable(dossier, facts),
    capacity: fields(facts.capacity),
    history: {
      spotTotal12m: figure(history.spotTotal12m),
      spotPassPct: figure(history.spotPassPct, 100),
      complaintBp30d: figure(history.complaintBp30d),
    },
  }
}
