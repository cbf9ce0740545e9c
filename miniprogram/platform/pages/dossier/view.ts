import type { ChecklistLine, Finding, RegisterStatus } from '../../../../typings/assessment'
import type { Face } from '../../../../typings/catalog'
import type { CodeDetail } from '../../../../typings/contract'
import type { DocumentId, InspectionReport, Licence } from '../../../../typings/dossier'
import type { Day } from '../../../../typings/text'
import { dayInWords, dayOf } from '../../../services/format'
import { fill, reason, text, type Words } from '../../../services/words'

type W = Words<'dossier'>
export const TABS = ['licences', 'reports', 'label', 'packaging', 'capacity'] as const
export type Tab = (typeof TABS)[number]

/** Where a finding or line is shown. What has no tab of its own stands with the capacities. */
const TAB_OF: Record<Finding['target']['section'], Tab> = {
  company: 'licences',
  licences: 'licences',
  reports: 'reports',
  label: 'label',
  packaging: 'packaging',
  capacity: 'capacity',
  partnerships: 'capacity',
  basics: 'capacity',
  none: 'capacity',
}
const DAY_MS = 86_400_000
const NOTICE_DAYS = 60

export interface OpenButton {
  id: DocumentId
  name: string
  label: string
  aria: string
}
interface Register {
  status: RegisterStatus
  word: string
  tone: string
  icon: string
  when: string
}

export function findingsOf(detail: CodeDetail, tab: Tab, w: W) {
  return detail.findings
    .filter((finding) => TAB_OF[finding.target.section] === tab)
    .map((finding, index) => ({
      key: `${finding.requirement}${index}`,
      code: finding.requirement,
      mark: finding.severity === 'info' ? '' : finding.severity,
      severity: w.severities[finding.severity],
      tone: finding.severity === 'yellow' ? 'amber' : finding.severity === 'red' ? 'red' : 'brand',
      text: reason(finding.reason),
      cure: cureOf(finding, w),
    }))
}

/** The supplier is told to do nothing while the Centre looks; whoever reads the dossier hears who acts. */
function cureOf({ severity, remedy }: Finding, w: W): string {
  if (severity === 'info') return ''
  return remedy.code === 'cure.wait' ? w.waits : fill(w.cure, { text: reason(remedy) })
}

/** Lines of the checklist that no other tab shows. */
export function capacityLines(detail: CodeDetail): ChecklistLine[] {
  return detail.checklist.filter((line) => TAB_OF[line.target.section] === 'capacity')
}

export function tabsOf(detail: CodeDetail, w: W) {
  const { category } = detail.form
  const count: Record<Tab, number> = {
    licences: detail.dossier.licences.length + 1,
    reports: category.keyItems.length,
    label: category.label.fields.length,
    packaging: category.packaging.photos.length,
    capacity: capacityLines(detail).length,
  }
  return TABS.map((name) => {
    const open = findingsOf(detail, name, w).filter((finding) => finding.mark)
    return {
      name,
      label: w.tabs[name],
      count: count[name],
      worst: open.some((finding) => finding.mark === 'red') ? 'red' : open.length ? 'yellow' : '',
      aria: `${w.tabs[name]} ${count[name]}${open.length ? ` ${fill(w.tabOpen, { n: open.length })}` : ''}`,
    }
  })
}

function registerOf(entry: CodeDetail['registers'][string] | undefined, w: W): Register {
  const status = entry?.status ?? 'unverified'
  const by = entry?.by
  const day = entry?.verifiedAt ? dayInWords(dayOf(entry.verifiedAt)) : ''
  return {
    status,
    word: w.registers[status],
    tone: status === 'verified' ? 'green' : status === 'unverified' ? '' : 'red',
    icon: status === 'verified' ? 'ok' : status === 'unverified' ? 'clock' : 'warn',
    when: day ? fill(by ? w.verifiedBy : w.verifiedAt, { day, by: by ?? '' }) : w.notVerified,
  }
}

export function licencesOf(detail: CodeDetail, w: W, today: Day) {
  return detail.dossier.licences.map((licence) => {
    const type = detail.form.licenceTypes[licence.type]
    return {
      id: licence.id,
      title: type ? text(type.name) : licence.type,
      number: licence.number || w.none,
      holderName: type?.kind === 'filing' ? w.filedBy : w.holder,
      holder: holderOf(detail, licence) ?? w.none,
      validity: licence.expiry
        ? `${w.until} ${licence.expiry}`
        : licence.longTerm || !type?.expires
          ? w.longTerm
          : w.none,
      lapse: licence.expiry ? lapseOf(licence.expiry, today, w) : undefined,
      register: {
        name: type ? text(type.register.name) : '',
        ...registerOf(detail.registers[licence.id], w),
      },
      documents: openButtons(detail, licence.documents, w),
      renewal: openButtons(detail, licence.renewalNotice ? [licence.renewalNotice] : [], w),
    }
  })
}

function holderOf({ supplier, dossier }: CodeDetail, { holder }: Licence): string | undefined {
  if (holder === supplier.id) return supplier.name
  if (holder && holder === dossier.manufacturer?.creditCode) return dossier.manufacturer.name ?? holder
  return holder
}

/** A licence is good through its last day. */
function lapseOf(expiry: Day, today: Day, w: W): { word: string; tone: string } | undefined {
  const days = Math.round((Date.parse(expiry) - Date.parse(today)) / DAY_MS)
  if (days < 0) return { word: w.lapsed, tone: 'red' }
  if (days > NOTICE_DAYS) return undefined
  return { word: days === 0 ? w.lastDay : fill(w.daysLeft, { n: days }), tone: '' }
}

export function companyOf(detail: CodeDetail, w: W) {
  const { supplier, dossier } = detail
  return {
    name: supplier.name,
    creditCode: supplier.id,
    region: supplier.region.names.join(' '),
    manufacturer: dossier.manufacturer?.name ?? '',
    origin: w.origins[dossier.origin],
    register: registerOf(detail.registers['company'] ?? { status: supplier.standing }, w),
  }
}

export function openButtons(detail: CodeDetail, ids: DocumentId[] = [], w: W): OpenButton[] {
  return ids.map((id, index) => {
    const name = detail.documents[id]?.name ?? ''
    const label = ids.length > 1 ? fill(w.originalNumbered, { n: index + 1 }) : w.original
    return { id, name, label, aria: fill(w.originalOf, { name: name || label }) }
  })
}

export function reportsOf(detail: CodeDetail, w: W) {
  return newestFirst(detail.dossier.reports).map((report) => ({
    id: report.id,
    number: report.number || w.reportNoNumber,
    from: [report.laboratory, report.issued].filter(Boolean).join(' · '),
    accreditation:
      [
        report.cma ? fill(w.cma, { number: report.cma }) : '',
        report.cnas ? fill(w.cnas, { number: report.cnas }) : '',
      ]
        .filter(Boolean)
        .join(' · ') || w.noCma,
    names: report.namesMatch ? w.namesMatch : w.namesDiffer,
    documents: openButtons(detail, report.documents, w),
  }))
}

/** Each key item with its newest result; the rules' own judgement decides where they have one. */
export function itemsOf(detail: CodeDetail) {
  const reports = newestFirst(detail.dossier.reports)
  return detail.form.category.keyItems.map((item) => {
    const found = reports.flatMap((report) => report.items ?? []).find(({ code }) => code === item.code)
    const line = detail.checklist.find(({ id }) => id === `item:${item.code}`)
    const judged = line?.state === 'met' ? 'pass' : line?.state === 'failing' ? 'fail' : found?.conclusion
    return {
      code: item.code,
      item,
      value: found?.value ?? null,
      conclusion: found ? (judged ?? '') : '',
      parts: found?.parts ?? {},
    }
  })
}

export function itemsSummary(items: { conclusion: string }[], w: W): string {
  const passed = items.filter(({ conclusion }) => conclusion === 'pass').length
  const total = items.length
  return passed === total
    ? fill(w.itemsAllPass, { n: total })
    : fill(w.itemsFail, { total, n: total - passed })
}

function newestFirst(reports: InspectionReport[]): InspectionReport[] {
  return [...reports].sort((a, b) => (b.issued ?? '').localeCompare(a.issued ?? ''))
}

export function labelOf(detail: CodeDetail, w: W) {
  const { fields: wanted, standard } = detail.form.category.label
  const { fields: present, noBannedClaims } = detail.dossier.label
  const fields = wanted.map(({ id, name }, index) => {
    const has = present.includes(id)
    return {
      id,
      place: index + 1,
      name: text(name),
      present: has,
      aria: fill(has ? w.fieldPresent : w.fieldMissing, { name: text(name) }),
    }
  })
  const n = fields.filter((field) => field.present).length
  return {
    fields,
    complete: n === fields.length,
    summary: fill(w.labelPresent, { n, total: fields.length }),
    claimsFree: noBannedClaims === true,
    claims: fill(noBannedClaims ? w.labelClaims : w.labelNoClaims, { standard }),
  }
}

/** The photos that the category asks for, then any other that was uploaded. */
export function facesOf(detail: CodeDetail, w: W, only?: Face[]) {
  const { photos } = detail.dossier.packaging
  const wanted = detail.form.category.packaging.photos
  const faces = [...new Set<Face>([...wanted, ...photos.map(({ face }) => face)])]
  return faces
    .filter((face) => !only || only.includes(face))
    .flatMap((face) => {
      const own = photos.filter((photo) => photo.face === face)
      const name = w.faces[face]
      const entry = (document: DocumentId, number: number) => ({
        key: `${face}${number}`,
        face,
        name: own.length > 1 ? `${name} ${number}` : name,
        document,
      })
      return own.length ? own.map(({ document }, index) => entry(document, index + 1)) : [entry('', 1)]
    })
}

export function packagingOf(detail: CodeDetail, w: W) {
  const { weightKg, dangerous, drop } = detail.dossier.packaging
  const drops = (drop?.drops ?? []).map((intact, index) => ({
    place: index + 1,
    intact,
    aria: fill(w.dropLabel, { n: index + 1, result: intact ? w.intact : w.damaged }),
  }))
  const damaged = drops.filter(({ intact }) => !intact).length
  return {
    weight: weightKg === undefined ? w.none : fill(w.kilograms, { n: weightKg }),
    dangerous: dangerous === undefined ? w.none : dangerous ? w.yes : w.no,
    drop: drop
      ? {
          standard: drop.standard ? w.standards[drop.standard] : w.none,
          height: drop.heightMm === undefined ? w.none : fill(w.millimetres, { n: drop.heightMm }),
          drops,
          result: fill(damaged ? w.dropFailed : w.dropPassed, { n: damaged || drops.length }),
          intact: damaged === 0,
          documents: openButtons(detail, drop.documents, w),
        }
      : undefined,
  }
}

/** With whom it works or worked, as the supplier states it; what the Centre or the platform found is a finding. */
export function partnersOf(detail: CodeDetail, w: W) {
  return detail.dossier.partnerships.map(({ id, platform, from, ended, documents }) => ({
    id,
    name: platform,
    when: [
      from ? fill(w.partner.since, { day: dayInWords(from) }) : '',
      ended ? fill(w.partner.ended, { day: dayInWords(ended) }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    documents: openButtons(detail, documents, w),
  }))
}
