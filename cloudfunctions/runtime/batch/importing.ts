/** Drafts from the lines of a table: what is good is made, what is not is told line by line. */
import type { ImportedLine, ImportedPart } from '../../../typings/contract'
import { missingColumns, placesOf, readLine } from '../../domain/batch'
import { shanghaiDay } from '../../domain/calendar'
import type { Call } from '../onion/call'
import { refuse, refuseField } from '../onion/refusal'
import { products } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { DocumentRecord, Supplier } from '../store/records'
import { download } from '../store/storage'
import { create, type Write } from '../store/writes'
import { cellsOf } from './sheet'

/** Lines of one call: so many creations in one transaction stay far below its 30 s and the function's 20 s. */
const AT_ONCE = 50
/** Lines of one table. */
const MOST = 500

interface Line {
  line: number
  cells: string[]
}

/** The next lines of an uploaded table. The id of each draft follows from content and line, so none comes twice. */
export async function importing(
  call: Call,
  supplier: Stored<Supplier>,
  document: Stored<DocumentRecord>,
  from: number,
): Promise<{ writes: Write[]; answer: ImportedPart }> {
  const { header, filled } = await tableOf(document)
  const places = placesOf(header.cells)
  const missing = missingColumns(places).map(({ zh, en }) => ({ zh, en }))
  if (missing.length > 0) refuseField(['documentId'], 'batch.columns', { columns: missing })
  if (filled.length === 0) refuseField(['documentId'], 'batch.empty')
  if (filled.length > MOST) refuseField(['documentId'], 'batch.tooLong', { limit: MOST })
  const left = filled.filter(({ line }) => line >= from)
  const now = left.slice(0, AT_ONCE)
  const ids = new Map(now.map(({ line }) => [line, idOf(supplier, document, line)]))
  const known = new Set((await call.read.many(products, [...ids.values()])).map(({ _id }) => _id))
  const writes: Write[] = []
  const lines = now.map(({ line, cells }): ImportedLine => {
    const { name, dossier, issues } = readLine(cells, places, shanghaiDay(call.now))
    const productId = ids.get(line) ?? ''
    if (known.has(productId)) return { line, name, state: 'known', productId, issues: [] }
    if (!dossier) return { line, name, state: 'refused', issues }
    const order = `${call.at}|${String(MOST * 10 - line).padStart(4, '0')}${productId}`
    writes.push(
      create(products, productId, {
        supplierId: supplier._id,
        dossier,
        createdAt: call.at,
        updatedAt: call.at,
        order,
        revision: 1,
      }),
    )
    return { line, name, state: 'created', productId, issues: [] }
  })
  const next = left[AT_ONCE]?.line
  return { writes, answer: { lines, total: filled.length, ...(next && { next }) } }
}

/** The header and the lines with something in them, counted as the spreadsheet does. */
async function tableOf(document: Stored<DocumentRecord>): Promise<{ header: Line; filled: Line[] }> {
  const bytes = document.fileId && (await download(document.fileId))
  if (!bytes) return refuse('NOT_FOUND')
  const rows = await cellsOf(document.type, bytes)
  if (!rows) return refuseField(['documentId'], 'batch.unreadable')
  const [header, ...filled] = rows
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return header ? { header, filled } : refuseField(['documentId'], 'batch.empty')
}

function idOf(supplier: Stored<Supplier>, { sha256: content }: DocumentRecord, line: number): string {
  return sha256(`${supplier._id}|${content}|${line}`).slice(0, 24)
}
