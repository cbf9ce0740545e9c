import { parse } from 'csv-parse/sync'
import { countLines, endOfLine, isBlank } from './text'

/** A place in the text: its character, and the number of that line as a spreadsheet shows it, from 1. */
export interface Place {
  character: number
  line: number
}

export interface CsvLine {
  line: number
  /** Undefined: its quotes do not fit. */
  cells?: string[]
  /** As it stands in the file. */
  text: string
}

/** A cell may hold this many breaks; an open quote that finds no end within them is a stray sign. */
const TOGETHER = 20

/**
 * The next lines of a table from a place on, at most `most`, and the place behind them. Blank lines are passed over.
 * A stray quote spoils its own line and no other: what an open cell would swallow is given back.
 */
export function readLines(
  text: string,
  from: Place,
  most: number,
): { lines: CsvLine[]; next: Place; counted: number } {
  const lines: CsvLine[] = []
  let { character, line } = from
  while (lines.length < most && character < text.length) {
    const { end, cells } = record(text, character)
    if (!isBlank(text, character, end)) {
      const found = { line, text: text.slice(character, end) }
      lines.push(cells ? { ...found, cells } : found)
    }
    line += text.slice(character, end).split('\n').length
    character = end + 1
  }
  const counted = countLines(text.slice(from.character, character), 0)
  return { lines, next: { character, line }, counted }
}

/** One record: to the end of the line, or further where a cell is open there. */
function record(text: string, start: number): { end: number; cells?: string[] } {
  const first = endOfLine(text, start)
  let end = first
  for (let lines = 1; lines <= TOGETHER; lines++) {
    const piece = text.slice(start, end)
    if (quotes(piece) % 2 === 0) {
      const cells = cellsOf(piece)
      return cells ? { end, cells } : { end: first }
    }
    if (end >= text.length) break
    end = endOfLine(text, end + 1)
  }
  return { end: first }
}

function quotes(piece: string): number {
  let found = 0
  for (let at = piece.indexOf('"'); at >= 0; at = piece.indexOf('"', at + 1)) found += 1
  return found
}

function cellsOf(piece: string): string[] | undefined {
  try {
    return (parse(piece, { relaxColumnCount: true }) as string[][])[0] ?? []
  } catch {
    return undefined
  }
}
