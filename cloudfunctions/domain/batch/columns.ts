/** The columns of the table of products, and how their headings may be written. */

export type ColumnId =
  | 'category'
  | 'name'
  | 'brand'
  | 'gtin'
  | 'origin'
  | 'tags'
  | 'forecastDaily'
  | 'weightKg'
  | 'dangerous'
  | 'manufacturerName'
  | 'manufacturerCode'

export interface Column {
  id: ColumnId
  zh: string
  en: string
  required?: true
  /** What to write, for the notes beside the table. */
  note: { zh: string; en: string }
}

/** In the order of the template. */
export const columns: readonly Column[] = [
  {
    id: 'category',
    zh: '类目',
    en: 'Category',
    required: true,
    note: { zh: '名称或代码，见下表', en: 'Name or code, see the list below' },
  },
  {
    id: 'name',
    zh: '商品名称',
    en: 'Product name',
    required: true,
    note: { zh: '带规格，如 氨基酸洗发水 500 mL', en: 'With its size, such as Amino shampoo 500 ml' },
  },
  { id: 'brand', zh: '品牌', en: 'Brand', note: { zh: '可以不填', en: 'May be empty' } },
  {
    id: 'gtin',
    zh: '条码',
    en: 'GTIN',
    note: { zh: '8、12、13 或 14 位数字', en: '8, 12, 13 or 14 digits' },
  },
  {
    id: 'origin',
    zh: '产地',
    en: 'Origin',
    note: { zh: '国产 或 进口，不填为国产', en: 'domestic or imported; empty is domestic' },
  },
  { id: 'tags', zh: '标签', en: 'Tags', note: { zh: '用逗号隔开', en: 'Separated by commas' } },
  {
    id: 'forecastDaily',
    zh: '预计日销量',
    en: 'Forecast daily sales',
    note: { zh: '件/天，数字', en: 'Units a day, a number' },
  },
  {
    id: 'weightKg',
    zh: '包装重量（kg）',
    en: 'Packed weight (kg)',
    note: { zh: '数字，如 0.62', en: 'A number, such as 0.62' },
  },
  {
    id: 'dangerous',
    zh: '危险品',
    en: 'Dangerous goods',
    note: { zh: '是 或 否', en: 'yes or no' },
  },
  {
    id: 'manufacturerName',
    zh: '生产商',
    en: 'Manufacturer',
    note: { zh: '自己生产就不填', en: 'Empty when you make it yourself' },
  },
  {
    id: 'manufacturerCode',
    zh: '生产商信用代码',
    en: 'Manufacturer credit code',
    note: { zh: '18 位', en: '18 characters' },
  },
]

/** What stands above a column in the template. */
export const headingOf = ({ zh, en, required }: Column) => `${zh} ${en}${required ? ' *' : ''}`

/** Where each column stands in a table whose first line is this; a heading in either language or both will do. */
export function placesOf(header: string[]): Map<ColumnId, number> {
  const written = header.map(plain)
  const places = new Map<ColumnId, number>()
  for (const { id, zh, en } of columns) {
    const at = written.findIndex((heading) => [zh, en, `${zh}${en}`, id].map(plain).includes(heading))
    if (at >= 0) places.set(id, at)
  }
  return places
}

/** Columns that the table must have and this one lacks. */
export function missingColumns(places: ReadonlyMap<ColumnId, number>): Column[] {
  return columns.filter(({ id, required }) => required && !places.has(id))
}

/** Spaces, stars, brackets, width and case do not tell headings apart. */
const plain = (heading: string) =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*_()]+/g, '')
