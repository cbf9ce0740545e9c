/** Verification items: one for the company, one for each paper of each category, however often it is submitted. */
import type { Facts, ProductEvent } from '../../../typings/assessment'
import type { CategoryForm } from '../../../typings/catalog'
import type { VerificationResult } from '../../../typings/contract'
import type { Dossier, Licence } from '../../../typings/dossier'
import type { CreditCode } from '../../../typings/text'
import { shanghaiDay } from '../../domain/calendar'
import { complaintBp, spotHistory } from '../../domain/event'
import { checkLicenceNumber } from '../../domain/identifiers'
import { gatherFacts } from '../../domain/verification'
import { freshMode, modeNow } from '../settings/situation'
import { verifications } from '../store/collections'
import type { Reader, Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { Product, Supplier, Verification } from '../store/records'
import { seenFacts } from './seen'
import { LABEL, statementIds } from './statements'

export function companyVerificationId(supplierId: CreditCode): string {
  return `company:${supplierId}`
}

/**
 * One item for supplier, category, type and number: the scope a clerk looks for is that of the category, so a
 * reading for one category says nothing of another. No number: nothing to look up yet.
 */
export function licenceVerificationId(
  supplierId: CreditCode,
  form: CategoryForm,
  licence: Licence,
): string | undefined {
  const type = form.licenceTypes[licence.type]
  if (!type || !licence.number?.trim()) return undefined
  const checked = checkLicenceNumber(type, licence.number)
  const number = checked.ok ? checked.value : licence.number.trim()
  return `licence:${sha256([supplierId, form.category.id, type.id, number].join('|')).slice(0, 32)}`
}

/** The ids of a dossier's papers, by licence. */
export function paperIds(supplierId: CreditCode, form: CategoryForm, dossier: Dossier): Map<string, string> {
  const ids = new Map<string, string>()
  for (const licence of dossier.licences) {
    const id = licenceVerificationId(supplierId, form, licence)
    if (id) ids.set(licence.id, id)
  }
  return ids
}

/** What was found of all that some dossiers state, by verification id, in one read; and whether it is an epidemic. */
export async function readPapers(
  read: Reader,
  supplierId: CreditCode,
  dossiers: { form: CategoryForm; dossier: Dossier; productId: string }[],
): Promise<Map<string, Stored<Verification>>> {
  const ids = dossiers.flatMap(({ form, dossier, productId }) => [
    ...paperIds(supplierId, form, dossier).values(),
    ...statementIds(productId, dossier).values(),
  ])
  await freshMode(read)
  const found = await read.many(verifications, ids)
  return new Map(found.map((item) => [item._id, item]))
}

/**
 * All facts beside the dossier's own statements. `events`: those that count now, see `countingEvents`. Figures that
 * platforms have reported of the product stand for those that the company declares. `now` (ms): spot checks and counted
 * complaints age.
 */
export function factsOf(
  supplier: Stored<Supplier>,
  form: CategoryForm,
  dossier: Dossier,
  papers: ReadonlyMap<string, Verification>,
  events: ProductEvent[],
  product: Pick<Stored<Product>, '_id' | 'reported' | 'removals' | 'spots' | 'counted' | 'sight'>,
  now: number,
): Facts {
  const { _id: productId, reported, removals = [], spots = [], counted = [] } = product
  const { name, capacity, register } = supplier
  const stated = statementIds(productId, dossier)
  const found = (kind: string, ids: ReadonlyMap<string, string>) => {
    const results = new Map<string, VerificationResult>()
    for (const [entry, id] of ids) {
      const result = entry.startsWith(kind) ? papers.get(id)?.entry?.result : undefined
      if (result) results.set(entry.slice(kind.length), result)
    }
    return results
  }
  const label = found(LABEL, stated).get('')
  const company = register && { result: register.result, day: shanghaiDay(Date.parse(register.at)) }
  const gathered = gatherFacts({ creditCode: supplier._id, name, capacity }, dossier, {
    licences: found('', paperIds(supplier._id, form, dossier)),
    reports: found('report ', stated),
    partnerships: found('partnership ', stated),
    ...(label && { label }),
    ...(company && { company }),
  })
  const ended = removals.map(({ id: _, ...removal }) => removal)
  const seen = seenFacts(product, dossier, papers)
  const facts = {
    ...gathered,
    mode: modeNow(),
    ...(ended.length > 0 && { removals: ended }),
    ...(seen && { seen }),
  }
  const complaints = complaintBp(reported, counted, now) ?? 0
  const history = { ...facts.history, ...spotHistory(spots, now), complaintBp30d: complaints }
  if (!reported) return { ...facts, events, history }
  const { damageBp, disputeBp, onTimePct } = reported
  const figures = { damageBp, disputeBp, onTimePct }
  return {
    ...facts,
    events,
    capacity: { ...facts.capacity, ...figures },
    history,
    reported: Object.keys(figures) as (keyof typeof figures)[],
  }
}
