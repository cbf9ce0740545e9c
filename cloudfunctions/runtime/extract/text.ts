/** The bytes of an extract as text. */

/**
 * Reads UTF-8, with its mark or without, or GB 18030, as Chinese spreadsheets save it. Line ends become one
 * character, so that a place in the text is the same in every run. Undefined for anything else.
 */
export function decode(bytes: Uint8Array): string | undefined {
  const text = read('utf-8', bytes) ?? read('gb18030', bytes)
  // A binary file of luck: no table holds this character.
  if (text === undefined || text.includes('\u0000')) return undefined
  return text.replace(/\r\n?/g, '\n')
}

/** The mark in front of the text goes; a byte that is not of the encoding refuses it. */
function read(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Lines with something in them from a place on: what a progress counts. */
export function countLines(text: string, from: number): number {
  let lines = 0
  for (let start = from; start < text.length; ) {
    const end = endOfLine(text, start)
    if (!isBlank(text, start, end)) lines += 1
    start = end + 1
  }
  return lines
}

export function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

/** Nothing but blanks and commas: what spreadsheets leave below a table. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!BLANK.includes(text.charAt(i))) return false
  return true
}
const BLANK = ' ,\t\u3000'
