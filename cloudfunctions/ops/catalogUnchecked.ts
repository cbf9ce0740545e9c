import type { KeyItem, Limit, Source } from '../../typings/catalog'
import type { Text } from '../../typings/text'
import { licenceTypes, requirementsInForce } from '../domain/catalog'
import { categoryFiles } from '../domain/catalog/categories'
import dropHeightsFile from '../domain/catalog/dropHeights.json'
import prohibitedFile from '../domain/catalog/prohibited.json'
import { categoryFile, dropHeights, prohibitedList } from '../domain/catalog/schema'
import { tables } from '../domain/review/tables'

/**
 * `npm run catalog:unchecked` lists everything in the catalogue that somebody knew from memory: category, what,
 * value, reference, one line each with tabs between, and a count at the end. For the Centre to check against the
 * current standard and sign off; then the mark in the data becomes `found`.
 */
type Row = [category: string, what: string, value: string, source: Source]

function written(limit: Limit, unit: string): string {
  switch (limit.op) {
    case 'min':
      return `at least ${limit.value} ${unit}`
    case 'max':
      return `at most ${limit.value} ${unit}`
    case 'range':
      return `${limit.low} to ${limit.high} ${unit}`
    case 'none':
      return 'not detected'
    case 'pass':
      return 'passed, by the laboratory'
  }
}

/** A composite item is a line for each of its parts: each limit is a number of its own. */
function itemRows(category: string, { code, name, limit, unit, parts, source, standard }: KeyItem): Row[] {
  const rows = parts ?? [{ code, name, limit, unit }]
  return rows.map((row) => {
    const what = parts ? `item ${code}/${row.code}` : `item ${code}`
    const value = `${row.name.en}: ${written(row.limit, row.unit).trim()} (${standard.ref})`
    return [category, what, value, source]
  })
}

const inEnglish = (text: string | Text): string => (typeof text === 'string' ? text : text.en)

const rows: Row[] = [
  ...categoryFiles.flatMap((file): Row[] => {
    const { category, sources } = categoryFile.parse(file)
    const { id, label, licenceGroups, reportMaxAgeDays, reviewRate } = category
    const groups = licenceGroups.map(({ anyOf }) => anyOf.join(' or ')).join(', ')
    return [
      ...(category.keyItems as KeyItem[]).flatMap((item) => itemRows(id, item)),
      [id, 'reportMaxAgeDays', String(reportMaxAgeDays), sources.reportMaxAgeDays],
      [id, 'label', `${label.fields.length} fields (${inEnglish(label.standard)})`, sources.label],
      [id, 'reviewRate', String(reviewRate), sources.reviewRate],
      [id, 'licences', groups || 'none beside the business licence', sources.licences],
    ]
  }),
  ...licenceTypes.map(({ id, pattern, source }): Row => ['licences', id, pattern, source]),
  ...requirementsInForce.flatMap(({ id, limit }): Row[] =>
    limit ? [['requirements', id, `${limit.value} ${limit.unit}`, limit.source]] : [],
  ),
  ['packaging', 'drop heights', 'ISTA 1A and 2A', dropHeights.parse(dropHeightsFile).source],
  ['prohibited', 'classes', 'all', prohibitedList.parse(prohibitedFile).source],
  ['sampling', 'code letters', 'table 1', tables.codeLetters.source],
  ...Object.entries(tables.plans).map(([severity, { source, acceptance }]): Row => {
    const columns = Object.entries(acceptance).map(([aql, cells]) => `AQL ${aql}: ${cells.join(' ')}`)
    return ['sampling', `${severity} inspection`, columns.join('; '), source]
  }),
]

const unchecked = rows.filter(([, , , { mark }]) => mark === 'memory')
for (const [category, what, value, { ref }] of unchecked) console.log([category, what, value, ref].join('\t'))
console.log(`${unchecked.length} of ${rows.length} from memory, to be checked`)
