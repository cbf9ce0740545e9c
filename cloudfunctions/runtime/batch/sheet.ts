/** Tables as people save them: XLSX, or CSV in UTF-8 or GB 18030. */
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { decode } from '../extract/text'

/** Bytes that an XLSX of at most 1 MB may hold unpacked; more is no table of products. */
const UNPACKED = 20 * 1024 * 1024

/** The cells of the first sheet as text, line by line; undefined for what is no table. */
export async function cellsOf(type: string, bytes: Uint8Array): Promise<string[][] | undefined> {
  try {
    return type === 'text/csv' ? csv(bytes) : await xlsx(bytes)
  } catch {
    return undefined
  }
}

function csv(bytes: Uint8Array): string[][] | undefined {
  const text = decode(bytes)
  if (text === undefined) return undefined
  return parse(text, { relaxColumnCount: true, skipEmptyLines: false }) as string[][]
}

async function xlsx(bytes: Uint8Array): Promise<string[][] | undefined> {
  let unpacked = 0
  // Asked of the directory of the archive, before anything is unpacked.
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize
      return false
    },
  })
  if (unpacked > UNPACKED) return undefined
  const [sheet] = await readWorkbook(new Uint8Array(bytes).buffer)
  return sheet?.data.map((row) => row.map(textOf))
}

/** A number that a spreadsheet keeps as 0.30000000000000004 was typed as 0.3. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}
