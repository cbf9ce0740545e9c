/** The table that a supplier fills in: headings on the first sheet, what each column takes on the second. */
import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import { columns, headingOf } from '../../domain/batch'
import { catalogVersion, categories } from '../../domain/catalog'
import { keepFile, shortLink } from '../store/storage'

const BOLD = { fontWeight: 'bold' as const }
/** Lines prepared for typing. */
const LINES = 200

/** A link to the template as the catalogue of this version asks for it: always the same file. */
export async function batchTemplateLink(): Promise<string | undefined> {
  return shortLink(await keepFile(`templates/products-${catalogVersion}.xlsx`, await workbook()))
}

function workbook(): Promise<Buffer> {
  const headings = columns.map((column) => ({ value: headingOf(column), ...BOLD }))
  // Text, so that a spreadsheet keeps the zero in front of a barcode.
  const line = columns.map(({ id }) => (id === 'gtin' ? { value: '', type: String, format: '@' } : null))
  const table: SheetData = [headings, ...Array.from({ length: LINES }, () => line)]
  const notes: SheetData = [
    [
      { value: '列 Column', ...BOLD },
      { value: '怎么填', ...BOLD },
      { value: 'What to write', ...BOLD },
    ],
    ...columns.map((column) => [headingOf(column), column.note.zh, column.note.en]),
    [null],
    [
      { value: '类目代码 Code', ...BOLD },
      { value: '类目', ...BOLD },
      { value: 'Category', ...BOLD },
    ],
    ...categories.map(({ id, name }) => [id, name.zh, name.en]),
  ]
  const width = 22
  return writeWorkbook([
    { sheet: '商品 Products', data: table, columns: columns.map(() => ({ width })) },
    { sheet: '说明 Notes', data: notes, columns: [{ width: 34 }, { width: 40 }, { width: 44 }] },
  ]).toBuffer()
}
