import type { Day } from '../../../typings/text'
import { holderOf, manufacturerOf } from './company'
import type { Arrived } from './quick/arrived'
import { recordsReadable } from './readable'
import { day, type Fields, fields, figure, flag, own, rows, text, texts } from './reading'
import { readPaper, statusOf } from './readPaper'
import { readReport } from './readReport'
import { claimsOnLabel, missingOnLabel } from './seenLabel'
import type { ItemResult, Situation } from './situation'

/** Reads an input of unknown honesty, each part when it is first asked for: few lines need more than one. */
export const readSituation = (arrived: Arrived): Situation => new WhatArrived(arrived)

class WhatArrived implements Situation {
  readonly day: Day
  private readonly dossier: Fields
  private readonly facts: Fields
  private readonly read: { -readonly [Part in keyof Situation]?: Situation[Part] } = {}

  constructor({ dossier, facts, day }: Arrived) {
    this.dossier = dossier
    this.facts = facts
    this.day = day
  }

  get epidemic() {
    return this.facts.mode !== 'normal'
  }
  get modeKnown() {
    return this.facts.mode === 'normal' || this.facts.mode === 'epidemic'
  }
  get category() {
    return text(this.dossier.category)
  }
  get origin() {
    return text(this.dossier.origin)
  }
  get name() {
    return text(this.dossier.name)
  }
  get gtin() {
    return text(this.dossier.gtin)
  }
  get onProductionLicenceList() {
    return flag(this.dossier.onProductionLicenceList)
  }
  get forecastDaily() {
    return figure(this.dossier.forecastDaily)
  }
  get capacity() {
    return fields(this.facts.capacity)
  }
  get reported() {
    return new Set(texts(this.facts.reported))
  }
  get history() {
    const { spotTotal12m, spotPassPct, complaintBp30d } = fields(this.facts.history)
    return {
      spotTotal12m: figure(spotTotal12m),
      spotPassPct: figure(spotPassPct, 100),
      complaintBp30d: figure(complaintBp30d),
    }
  }
  get manufacturer() {
    return manufacturerOf(this.dossier.manufacturer)
  }
  get supplier() {
    this.read.supplier ??= readSupplier(fields(this.facts.supplier))
    return this.read.supplier
  }
  get papers() {
    this.read.papers ??= rows(this.dossier.licences).map((row) => readPaper(row, this.facts.licences))
    return this.read.papers
  }
  get reports() {
    const { reports } = this.facts
    this.read.reports ??= rows(this.dossier.reports).map((row) => readReport(row, reports, this.day))
    return this.read.reports
  }
  get results() {
    this.read.results ??= resultsByCode(this.reports)
    return this.read.results
  }
  get label() {
    this.read.label ??= readLabel(fields(this.dossier.label), this.facts.label)
    return this.read.label
  }
  get seen() {
    const { label, drop } = fields(this.facts.seen)
    return { label: new Set(texts(label)), drop: drop === true }
  }
  get photos() {
    this.read.photos ??= readPhotos(fields(this.dossier.packaging).photos)
    return this.read.photos
  }
  get weightKg() {
    return figure(fields(this.dossier.packaging).weightKg)
  }
  get dangerous() {
    const { dangerous } = fields(this.dossier.packaging)
    return dangerous !== undefined && dangerous !== false
  }
  get drop() {
    const { drop } = fields(this.dossier.packaging)
    return drop === undefined ? undefined : readDrop(fields(drop))
  }
  get partnerships() {
    this.read.partnerships ??= [
      ...readPartnerships(this.dossier.partnerships, this.facts.partnerships),
      ...readRemovals(this.facts.removals),
    ]
    return this.read.partnerships
  }
  get events() {
    this.read.events ??= readEvents(this.facts.events)
    return this.read.events
  }
  get recordsReadable() {
    this.read.recordsReadable ??= recordsReadable(this.dossier, this.facts)
    return this.read.recordsReadable
  }
}

const readSupplier = (supplier: Fields): Situation['supplier'] => ({
  creditCode: holderOf(supplier.creditCode),
  standing: statusOf(supplier.standing),
  abnormalList: flag(supplier.abnormalList),
  seriousViolation: flag(supplier.seriousViolation),
  licenceExpiry: day(supplier.licenceExpiry),
  verifiedOn: day(supplier.verifiedOn),
})

function resultsByCode(reports: Situation['reports']): Situation['results'] {
  const results = new Map<string, ItemResult[]>()
  for (const report of reports) {
    for (const item of report.items) {
      const others = results.get(item.code)
      if (others) others.push({ report, item })
      else results.set(item.code, [{ report, item }])
    }
  }
  return results
}

/** What the supplier says is on the label, less what the Centre did not see there. */
function readLabel(label: Fields, seen: unknown): Situation['label'] {
  const missing = missingOnLabel(seen)
  return {
    fields: new Set(missing === 'all' ? [] : texts(label.fields).filter((id) => !missing.includes(id))),
    noBannedClaims: claimsOnLabel(seen) ? false : flag(label.noBannedClaims),
  }
}

function readPhotos(photos: unknown): Situation['photos'] {
  const faces = new Set<string>()
  for (const { face, document } of rows(photos)) {
    if (typeof face === 'string' && typeof text(document) === 'string') faces.add(face)
  }
  return faces
}

const readDrop = (drop: Fields): Situation['drop'] => ({
  standard: drop.standard,
  heightMm: figure(drop.heightMm),
  drops: Array.isArray(drop.drops) ? drop.drops : [],
  documents: texts(drop.documents),
})

const readPartnerships = (partnerships: unknown, known: unknown): Situation['partnerships'] =>
  rows(partnerships).map((row) => ({
    platform: text(row.platform) ?? '',
    ended: day(row.ended),
    reason: row.reason,
    verified: own(known, text(row.id)).verified === true,
  }))

/** Verified by the Centre, so there is nothing to look up. */
const readRemovals = (removals: unknown): Situation['partnerships'] =>
  rows(removals).map((row) => ({
    platform: text(row.platform) ?? '',
    ended: day(row.ended) ?? null,
    reason: row.reason,
    verified: true,
  }))

const readEvents = (events: unknown): Situation['events'] =>
  rows(events)
    .filter(({ closed }) => closed !== true)
    .map((row) => ({
      type: row.type,
      maker: text(row.maker),
      checker: text(row.checker),
      reason: text(row.reason),
    }))
