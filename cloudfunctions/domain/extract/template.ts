import type { LicenceType } from '../../../typings/catalog'
import { COLUMNS } from './header'

/** What opens as a table in every spreadsheet in China only with this mark in front: without it Excel reads GBK. */
const BOM = '\ufeff'

/** A file to fill in: the heads in both languages' order of preference (Chinese) and one example line per type. */
export function template(types: readonly LicenceType[], language: 'zh' | 'en'): string {
  const example = (type: LicenceType): Record<string, string> => ({
    type: type.name[language],
    number: type.example,
    holder: language === 'zh' ? '杭州示例有限公司' : 'Hangzhou Example Co., Ltd.',
    holderCode: '91330100799655058B',
    scope: '',
    validUntil: type.expires ? '2029-12-31' : language === 'zh' ? '长期' : 'long-term',
    status: language === 'zh' ? '有效' : 'valid',
  })
  const line = (cells: string[]) => cells.map(quoted).join(',')
  const lines = [
    line(COLUMNS.map(({ name }) => name[language])),
    ...types.map((type) => line(COLUMNS.map(({ id }) => example(type)[id] ?? ''))),
  ]
  return `${BOM}${lines.join('\r\n')}\r\n`
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
