import type { ExtractFault } from '../../../typings/contract'
import { licenceTypes } from '../../domain/catalog'
import { readHeader, readRow } from '../../domain/extract'
import { ports } from '../onion/ports'
import { addAll, removeAll } from '../store/bulk'
import { extractFaults, extracts, registerEntries } from '../store/collections'
import { commit } from '../store/commit'
import type { Reader, Stored } from '../store/database'
import type { RegisterExtract, RegisteredPaper } from '../store/records'
import { put, replace, type Write } from '../store/writes'
import { entryId } from './entries'
import { type CsvLine, readLines } from './lines'
import { countLines } from './text'

/** Lines of one page: five reads, three writes and one commit, some 100 ms. */
const PAGE = 500
/** Faults of one document, and characters that are kept of a line. */
const TOGETHER = 20
const CUT = 120

/** Milliseconds for which a run is alone after each page; one that was killed is taken over after that. */
const ALONE = 5_000

/** Stores what changed of an extract, if nobody else is at it, and answers it as it is now. */
export async function advance(
  extract: Stored<RegisterExtract>,
  changes: Partial<RegisterExtract>,
  writes: Write[] = [],
): Promise<Stored<RegisterExtract>> {
  const held = { busyUntil: ports.now() + ALONE, ...changes }
  await commit([...writes, replace(extracts, extract, held)])
  return { ...extract, ...held, revision: extract.revision + 1 }
}

/**
 * Reads the head, or the next page of lines. The place behind the page is committed last: a kill before that repeats
 * the page, which finds its own entries there and changes nothing.
 */
export async function importPage(
  read: Reader,
  extract: Stored<RegisterExtract>,
  text: string,
): Promise<Stored<RegisterExtract>> {
  const types = licenceTypes.filter(({ id }) => extract.types.includes(id))
  const head = readLines(text, { character: 0, line: 1 }, 1)
  const header = readHeader(head.lines[0]?.cells ?? [], types.length > 1)
  if ('missing' in header) {
    const missing = header.missing.map(({ name }) => name)
    return advance(extract, { state: 'failed', fault: { code: 'columns', params: { missing } } })
  }
  if (extract.next.character === 0) {
    const total = countLines(text, head.next.character)
    if (total === 0) return advance(extract, { state: 'failed', fault: { code: 'empty', params: {} } })
    return advance(extract, { next: head.next, total })
  }
  const { lines, next, counted } = readLines(text, extract.next, PAGE)
  const judged = await judge(read, extract, lines, (cells) => readRow(cells, header.places, types))
  await removeAll(registerEntries, judged.replaced, {
    extractId: { not: extract._id },
    day: { upTo: extract.day },
  })
  await addAll(registerEntries, judged.added)
  const finished = next.character >= text.length
  return advance(
    extract,
    {
      next,
      done: Math.min(extract.total, extract.done + counted),
      kept: extract.kept + judged.kept,
      older: extract.older + judged.older,
      bad: extract.bad + judged.faults.length,
      ...(finished && { state: 'verifying' }),
    },
    faultWrites(extract, judged.faults),
  )
}

interface Judged {
  added: Stored<RegisteredPaper>[]
  /** Ids that an older extract holds. */
  replaced: string[]
  kept: number
  older: number
  faults: ExtractFault[]
}

/** What each line of a page is: new, newer than what is there, older, the same number again, or faulty. */
async function judge(
  read: Reader,
  extract: Stored<RegisterExtract>,
  lines: CsvLine[],
  rowOf: (cells: string[]) => ReturnType<typeof readRow>,
): Promise<Judged> {
  const judged: Judged = { added: [], replaced: [], kept: 0, older: 0, faults: [] }
  const fault = ({ line, text }: CsvLine, code: string, params: ExtractFault['params'] = {}) =>
    judged.faults.push({ line, code, params, text: text.slice(0, CUT) })
  const rows = lines.map((line) => ({ line, row: line.cells && rowOf(line.cells) }))
  const ids = rows.map(({ row }) => (row?.ok ? entryId(row.entry.type, row.entry.number) : ''))
  const there = await read.many(registerEntries, ids.filter(Boolean))
  const known = new Map(there.map((entry) => [entry._id, entry as RegisteredPaper]))
  for (const [index, { line, row }] of rows.entries()) {
    const id = ids[index] as string
    if (!row) fault(line, 'row.quotes')
    else if (!row.ok) fault(line, row.code, row.params)
    else {
      const entry = { ...row.entry, day: extract.day, extractId: extract._id, line: line.line }
      const before = known.get(id)
      if (before?.extractId === extract._id && before.line !== line.line)
        fault(line, 'row.duplicate', { line: before.line })
      else if (before && before.extractId !== extract._id && before.day > extract.day) judged.older += 1
      else {
        judged.kept += 1
        if (before?.extractId !== extract._id) judged.added.push({ ...entry, _id: id })
        if (before && before.extractId !== extract._id) judged.replaced.push(id)
        known.set(id, entry)
      }
    }
  }
  return judged
}

function faultWrites({ _id: extractId, at }: Stored<RegisterExtract>, faults: ExtractFault[]): Write[] {
  const writes: Write[] = []
  for (let start = 0; start < faults.length; start += TOGETHER) {
    const some = faults.slice(start, start + TOGETHER)
    const order = String(some[0]?.line).padStart(8, '0')
    writes.push(put(extractFaults, `${extractId}:${order}`, { extractId, faults: some, order, at }))
  }
  return writes
}
