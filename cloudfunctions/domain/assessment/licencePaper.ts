import type { Finding, Target } from '../../../typings/assessment'
import type { CategoryForm, LicenceType } from '../../../typings/catalog'
import type { Raise } from './findings'
import { numberFindings, statusFindings, validityFindings } from './paper'
import type { Paper, Situation } from './situation'

/** Everything that keeps one paper from being good. */
export function paperFindings(
  type: LicenceType,
  paper: Paper,
  form: CategoryForm,
  raise: Raise,
  situation: Situation,
): Finding[] {
  const target = targetOf(paper)
  const found: Finding[] = []
  if (paper.documents.length === 0) {
    const code = type.kind === 'filing' ? 'F-MISSING.document' : 'L-MISSING.document'
    found.push(raise([code, { paper: type.name }], ['cure.paperDocument', { paper: type.name }], target))
  }
  return [
    ...found,
    ...numberFindings(type, paper.number, target, raise).filter(
      // The register has the last word: it lists this very number.
      ({ requirement }) => requirement !== 'L-CHECKDIGIT' || !paper.numberConfirmed,
    ),
    ...validityFindings(type, paper, situation.day, target, raise),
    ...statusFindings(type, paper.status, target, raise),
    ...holderFindings(type, paper, situation, target, raise),
    ...scopeFindings(type, paper, form, target, raise),
  ]
}

/** The holder is the supplier or the declared manufacturer. */
function holderFindings(
  type: LicenceType,
  { holder }: Paper,
  { manufacturer, supplier }: Situation,
  target: Target,
  raise: Raise,
): Finding[] {
  const found: Finding[] = []
  const paper = type.name
  if (typeof holder !== 'string') {
    found.push(raise(['L-HOLDER.missing', { paper }], ['cure.paperHolder', { paper }], target))
  } else if (holder !== supplier.creditCode && holder !== manufacturer) {
    found.push(raise(['L-HOLDER', { paper, holder }], ['cure.paperHolder', { paper }], target))
  }
  if (manufacturer === null && type.holder === 'manufacturer') {
    const basics: Target = { section: 'basics', field: 'manufacturer' }
    found.push(raise(['L-HOLDER.manufacturer', { paper }], ['cure.manufacturer', {}], basics))
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
): Finding[] {
  const params = { paper: type.name, category: category.name }
  if (scopeOk !== undefined && scopeOk !== true) {
    return [raise(['L-SCOPE', params], ['cure.paperScope', params], target)]
  }
  const stated = type.id === 'SC' && /^SC\d(\d\d)/i.exec(number ?? '')?.[1]
  if (!stated || !category.scCodes || category.scCodes.includes(stated)) return []
  const needed = category.scCodes.join(', ')
  return [raise(['L-SCOPE.class', { ...params, stated, needed }], ['cure.paperScope', params], target)]
}

/** Where the paper is entered. */
export function targetOf({ id, type }: Paper): Target {
  return { section: 'licences', ...(type && { field: type }), ...(id && { entry: id }) }
}
