import type zh from '../zh-CN/basics'

const en: typeof zh = {
  title: 'Basics',
  name: 'Product name',
  brand: 'Brand',
  gtin: 'Barcode number',
  gtinHint: 'The 8 to 14 digits under the barcode',
  gtinScan: 'Scan the barcode',
  origin: 'Origin',
  domestic: 'Made in China',
  imported: 'Imported',
  tags: 'Product tags',
  tagJoin: ', ',
  tagsHint: 'Separated by commas, such as amino acid, mild',
  forecast: 'Expected daily sales',
  forecastUnit: 'units/day',
  forecastHint: 'Compared with daily output and stock',
  manufacturer: 'Manufacturer',
  selfMade: 'Made by this company',
  selfMadeNote: 'Turn off when another company makes it for you',
  manufacturerName: "Manufacturer's name",
  manufacturerCode: "Manufacturer's credit code",
  optional: 'optional',
}
export default en
