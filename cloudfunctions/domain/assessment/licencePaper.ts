import type { Finding, Target } from '../../../typings/assessment'
import type { CategoryForm, LicenceType } from '../../../typings/catalog'
import { all, NONE } from './findings'
import { numberFindings, statusFindings, validityFindings } from './paper'
import type { Raise, Rules } from './rules'
import type { Paper, Situation } from './situation'

/** Everything that keeps one paper from being good. */
export function paperFindings(
  type: LicenceType,
  paper: Paper,
  form: CategoryForm,
  rules: Rules,
  situation: Situation,
): readonly Finding[] {
  const { raise } = rules
  const target = targetOf(paper)
  return all(
    documentFindings(type, paper, target, raise),
    confirmed(paper, numberFindings(type, paper.number, target, raise)),
    validityFindings(type, paper, situation.day, target, rules),
    statusFindings(type, paper.status, target, raise),
    holderFindings(type, paper, situation, target, raise),
    scopeFindings(type, paper, form, target, raise),
  )
}

/** The register has the last word on a check digit: it lists this very number. */
function confirmed({ numberConfirmed }: Paper, findings: readonly Finding[]): readonly Finding[] {
  if (!numberConfirmed || findings.length === 0) return findings
  return findings.filter(({ requirement }) => requirement !== 'L-CHECKDIGIT')
}

function documentFindings(
  { kind, name: paper }: LicenceType,
  { documents }: Paper,
  target: Target,
  raise: Raise,
): readonly Finding[] {
  if (documents.length > 0) return NONE
  const code = kind === 'filing' ? 'F-MISSING.document' : 'L-MISSING.document'
  return raise([code, { paper }], ['cure.paperDocument', { paper }], target)
}

/** The holder is the supplier or the declared manufacturer. */
function holderFindings(
  type: LicenceType,
  { holder }: Paper,
  { manufacturer, supplier }: Situation,
  target: Target,
  raise: Raise,
): readonly Finding[] {
  const paper = type.name
  let found = NONE
  if (typeof holder !== 'string') {
    found = raise(['L-HOLDER.missing', { paper }], ['cure.paperHolder', { paper }], target)
  } else if (holder !== supplier.creditCode && holder !== manufacturer) {
    found = raise(['L-HOLDER', { paper, holder }], ['cure.paperHolder', { paper }], target)
  }
  if (manufacturer === null && type.holder === 'manufacturer') {
    const basics: Target = { section: 'basics', field: 'manufacturer' }
    found = all(found, raise(['L-HOLDER.manufacturer', { paper }], ['cure.manufacturer', {}], basics))
  }
  return found
}

/** The register says whether the scope covers the product; a food production number says it itself. */
function scopeFindings(
  type: LicenceType,
  { number, scopeOk }: Paper,
  { category }: CategoryForm,
  target: Target,
  raise: Raise,
): readonly Finding[] {
  if (scopeOk !== undefined && scopeOk !== true) {
    const params = { paper: type.name, category: category.name }
    return raise(['L-SCOPE', params], ['cure.paperScope', params], target)
  }
  const stated = type.id === 'SC' && /^SC\d(\d\d)/i.exec(number ?? '')?.[1]
  if (!stated || !category.scCodes || category.scCodes.includes(stated)) return NONE
  const params = { paper: type.name, category: category.name }
  const needed = category.scCodes.join(', ')
  return raise(['L-SCOPE.class', { ...params, stated, needed }], ['cure.paperScope', params], target)
}

/** Where the paper is entered. */
export function targetOf({ id, type }: Paper): Target {
  if (type && id) return { section: 'licences', field: type, entry: id }
  return { section: 'licences', ...(type && { field: type }), ...(id && { entry: id }) }
}
