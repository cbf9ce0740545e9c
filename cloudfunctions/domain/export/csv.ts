/**
 * Lines of a CSV file (RFC 4180) that a spreadsheet opens without running anything: text that begins as a formula does
 * (=, +, -, @, tab, carriage return, also in full width) gets an apostrophe in front (OWASP, CSV injection). Numbers
 * stay numbers.
 */
export type Cell = string | number | undefined

/** What makes a spreadsheet read the file as UTF-8. */
export const BOM = '\uFEFF'

const FORMULA = /^[=+\-@\t\r＝＋－＠]/

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`
}

function written(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA.test(cell.trimStart()) || FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
