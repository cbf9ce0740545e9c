import type { Category } from '../../../typings/catalog'
import type { Issue } from '../../../typings/contract'
import type { Dossier } from '../../../typings/dossier'
import type { Day } from '../../../typings/text'
import { checkDossier } from '../assessment'
import { categories, categoryForm, prohibited } from '../catalog'
import { dossier as dossierSchema, emptyDossier } from '../dossier'
import { type ColumnId, columns } from './columns'

export interface LineRead {
  name: string
  /** Only where nothing is wrong. */
  dossier?: Dossier
  issues: Issue[]
}

/** One line of the table as a draft, or what is wrong with each of its columns. `day`: today in Shanghai. */
export function readLine(cells: string[], places: ReadonlyMap<ColumnId, number>, day: Day): LineRead {
  const cell = (id: ColumnId) => (cells[places.get(id) ?? -1] ?? '').trim()
  const issues: Issue[] = []
  const wrong = (id: ColumnId, code: string, params?: Issue['params']) => {
    issues.push({ path: [id], code, ...(params && { params }) })
    return undefined
  }
  const oneOf = <T>(id: ColumnId, words: [T, string[]][]): T | undefined => {
    const written = cell(id).toLowerCase()
    if (written === '') return undefined
    const found = words.find(([, spellings]) => spellings.includes(written))
    return found
      ? found[0]
      : wrong(id, 'batch.choice', { allowed: words.map(([, [first]]) => first).join(' / ') })
  }
  const number = (id: ColumnId): number | undefined => {
    const written = cell(id).normalize('NFKC').replace(/,/g, '')
    if (written === '') return undefined
    return /^\d+(\.\d+)?$/.test(written) ? Number(written) : wrong(id, 'batch.number')
  }

  const name = cell('name')
  if (name === '') wrong('name', 'required')
  const category = categoryOf(cell('category'))
  const kind = prohibited(name) ?? (category ? undefined : prohibited(cell('category')))
  if (kind) wrong(prohibited(name) ? 'name' : 'category', 'category.prohibited', { kind })
  else if (cell('category') === '') wrong('category', 'required')
  else if (!category) wrong('category', 'category')

  const origin = oneOf('origin', [
    ['domestic' as const, ['国产', 'domestic', 'made in china']],
    ['imported' as const, ['进口', 'imported']],
  ])
  const dangerous = oneOf('dangerous', [
    [true, ['是', 'yes', 'y', 'true', '1']],
    [false, ['否', 'no', 'n', 'false', '0']],
  ])
  const tags = cell('tags')
    .split(/[,，、;；]/)
    .map((tag) => tag.trim())
    .filter(Boolean)
  const forecastDaily = number('forecastDaily')
  const weightKg = number('weightKg')
  const manufacturer = {
    ...(cell('manufacturerName') && { name: cell('manufacturerName') }),
    ...(cell('manufacturerCode') && { creditCode: cell('manufacturerCode') }),
  }
  const form = category && categoryForm(category.id)
  if (!form) return { name, issues: inOrder(issues) }
  const base = emptyDossier(form.category.id, name, origin ?? 'domestic')
  const dossier: Dossier = {
    ...base,
    ...(cell('brand') && { brand: cell('brand') }),
    ...(cell('gtin') && { gtin: cell('gtin').replace(/[\s-]/g, '') }),
    ...(tags.length > 0 && { tags }),
    ...(forecastDaily !== undefined && { forecastDaily }),
    ...(Object.keys(manufacturer).length > 0 && { manufacturer }),
    packaging: {
      ...base.packaging,
      ...(weightKg !== undefined && { weightKg }),
      ...(dangerous !== undefined && { dangerous }),
    },
  }
  // The editor takes a draft with a wrong number and marks it; a table is mended and sent again.
  const faults = [...tooMuch(dossier), ...checkDossier(dossier, form, day)].flatMap(({ path, ...fault }) => {
    const at = columnAt(path)
    return at ? [{ path: [at], ...fault }] : []
  })
  const marked = new Set(issues.map(({ path }) => path[0]))
  issues.push(...faults.filter(({ path }) => !marked.has(path[0] as string)))
  return issues.length > 0 ? { name, issues: inOrder(issues) } : { name, dossier, issues }
}

/** Lengths and sizes that no draft may have. */
function tooMuch(dossier: Dossier): Issue[] {
  const parsed = dossierSchema.safeParse(dossier)
  if (parsed.success) return []
  return parsed.error.issues.map((fault) => {
    const path = fault.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    if (fault.code !== 'too_big') return { path, code: 'format' }
    const code = fault.origin === 'number' ? 'tooBig' : 'tooLong'
    return { path, code, params: { limit: Number(fault.maximum) } }
  })
}

/** The column in which a part of the dossier was written. */
function columnAt(path: Issue['path']): ColumnId | undefined {
  const [first, second] = path
  if (first === 'manufacturer') return second === 'creditCode' ? 'manufacturerCode' : 'manufacturerName'
  const name = first === 'packaging' ? second : first
  return columns.find(({ id }) => id === name)?.id
}

function inOrder(issues: Issue[]): Issue[] {
  const place = ({ path }: Issue) => columns.findIndex(({ id }) => id === path[0])
  return [...issues].sort((a, b) => place(a) - place(b))
}

const plain = (word: string) => word.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** By code, Chinese or English name. */
function categoryOf(written: string): Category | undefined {
  const word = plain(written)
  return categories.find(({ id, name }) => [id, name.zh, name.en].map(plain).includes(word))
}
