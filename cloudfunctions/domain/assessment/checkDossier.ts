import type { CategoryForm, KeyItem } from '../../../typings/catalog'
import type { Issue } from '../../../typings/contract'
import type { Dossier } from '../../../typings/dossier'
import type { Day } from '../../../typings/text'
import { isDay } from '../calendar'
import {
  type Checked,
  checkCma,
  checkCnas,
  checkCreditCode,
  checkGtin,
  checkLicenceNumber,
  type IssueCode,
} from '../identifiers'
import { reachesBelowZero } from './limit'

type Path = Issue['path']
const issue = (path: Path, code: IssueCode, params: Issue['params'] = {}): Issue => ({ path, code, params })

/**
 * Faults of format in what was typed, for the field they stand in. Nothing here decides a colour: an empty field
 * is no fault of format, and a wrong one costs what the assessment says. `day`: today in Shanghai.
 */
export function checkDossier(dossier: Dossier, form: CategoryForm, day: Day): Issue[] {
  return [
    ...basics(dossier),
    ...dossier.licences.flatMap((licence, i) => licenceIssues(licence, i, dossier, form)),
    ...dossier.reports.flatMap((report, i) => reportIssues(report, i, form, day)),
    ...labelIssues(dossier, form),
    ...packagingIssues(dossier, form),
    ...dossier.partnerships.flatMap((partnership, i) => partnershipIssues(partnership, i, day)),
  ]
}

/** The fault of one typed identifier, if any. */
function typed(path: Path, text: string | undefined, check: (text: string) => Checked): Issue[] {
  if (!text) return []
  const checked = check(text)
  return checked.ok ? [] : [issue(path, checked.code, checked.params)]
}

/** `past`: a day that only makes sense when it has come. */
function dayIssues(path: Path, text: string | undefined, past?: Day): Issue[] {
  if (!text) return []
  if (!isDay(text)) return [issue(path, 'day.format')]
  return past && text > past ? [issue(path, 'day.future', { day: text })] : []
}

function basics({ gtin, manufacturer, name }: Dossier): Issue[] {
  return [
    ...(name.trim() === '' ? [issue(['name'], 'text.empty')] : []),
    ...typed(['gtin'], gtin, checkGtin),
    ...typed(['manufacturer', 'creditCode'], manufacturer?.creditCode, checkCreditCode),
  ]
}

function licenceIssues(
  { type, number, holder, expiry }: Dossier['licences'][number],
  i: number,
  { licences }: Dossier,
  { licenceTypes }: CategoryForm,
): Issue[] {
  const at = (field: string): Path => ['licences', i, field]
  const known = Object.hasOwn(licenceTypes, type) ? licenceTypes[type] : undefined
  const first = licences.findIndex((other) => other.type === type && other.number === number)
  return [
    ...(known ? typed(at('number'), number, (text) => checkLicenceNumber(known, text)) : []),
    ...(known ? [] : [issue(at('type'), 'licence.type')]),
    ...(number && first < i ? [issue(at('number'), 'entry.duplicate')] : []),
    ...typed(at('holder'), holder, checkCreditCode),
    ...dayIssues(at('expiry'), expiry),
  ]
}

function reportIssues(
  { cma, cnas, issued, items = [] }: Dossier['reports'][number],
  i: number,
  { category }: CategoryForm,
  day: Day,
): Issue[] {
  const at = (...path: Path): Path => ['reports', i, ...path]
  const codes = new Map(category.keyItems.map((item) => [item.code, item]))
  return [
    ...typed(at('cma'), cma, checkCma),
    ...typed(at('cnas'), cnas, checkCnas),
    ...dayIssues(at('issued'), issued, day),
    ...items.flatMap(({ code, value, parts = {} }, n) => [
      ...(codes.has(code) ? [] : [issue(at('items', n, 'code'), 'item.code')]),
      ...(value !== undefined && value < 0 && !belowZero(codes.get(code))
        ? [issue(at('items', n, 'value'), 'item.value')]
        : []),
      ...Object.entries(parts).flatMap(([part, figure]) =>
        figure < 0 ? [issue(at('items', n, 'parts', part), 'item.value')] : [],
      ),
    ]),
  ]
}

const belowZero = (item: KeyItem | undefined): boolean => item !== undefined && reachesBelowZero(item)

function labelIssues({ label }: Dossier, { category }: CategoryForm): Issue[] {
  const known = new Set(category.label.fields.map(({ id }) => id))
  return label.fields.flatMap((field, i) =>
    known.has(field) ? [] : [issue(['label', 'fields', i], 'label.field')],
  )
}

function packagingIssues({ packaging: { drop, weightKg } }: Dossier, { dropHeights }: CategoryForm): Issue[] {
  const max = drop?.standard && dropHeights[drop.standard].at(-1)?.belowKg
  if (weightKg === undefined || (weightKg > 0 && (!max || weightKg <= max))) return []
  return [issue(['packaging', 'weightKg'], 'weight.range', { max: max ?? 68 })]
}

function partnershipIssues(
  { platform, from, ended }: Dossier['partnerships'][number],
  i: number,
  day: Day,
): Issue[] {
  const at = (field: string): Path => ['partnerships', i, field]
  const backwards = isDay(from) && isDay(ended) && ended < from
  return [
    ...(platform.trim() === '' ? [issue(at('platform'), 'text.empty')] : []),
    ...dayIssues(at('from'), from, day),
    ...dayIssues(at('ended'), ended),
    ...(backwards ? [issue(at('ended'), 'day.order')] : []),
  ]
}
