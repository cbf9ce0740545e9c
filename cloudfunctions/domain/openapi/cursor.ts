/**
 * Where a reader of changes stands. Changes are ordered by the instant at which they were decided, and are seen when
 * their transaction commits, which may be later: one that is decided first can appear last. So a walk through the
 * pages ends with a step back to what had settled when it began, and a late one is found by the next walk. A reader
 * sees each change at least once; ids tell repetitions.
 */
export interface Cursor {
  /** The order of the last change that was given out in this walk. */
  after: string
  /** Where the walk began, as far as it had settled then. Absent between walks. */
  floor?: string
}

/** Milliseconds after which a change is to be seen: a function runs 60 s at most, its transaction 30 s. */
export const SETTLED_AFTER = 90_000

/** At the beginning of everything. */
const START = ''

/** Opaque to the reader. */
export function writeCursor({ after, floor }: Cursor): string {
  return floor === undefined ? `s~${after}` : `w~${after}~${floor}`
}

/** Undefined for what no answer of ours has held. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined || text === '') return { after: START }
  const [kind, after, floor, ...more] = text.split('~')
  const known = /^[A-Za-z0-9_|:.-]*$/
  if (more.length > 0 || after === undefined || !known.test(`${after}${floor ?? ''}`)) return undefined
  if (kind === 's' && floor === undefined) return { after }
  return kind === 'w' && floor !== undefined ? { after, floor } : undefined
}

/**
 * The cursor after a page. `settled`: the order below which nothing can appear any more. `last`: of the last change on
 * the page; `more`: whether there were others behind it.
 */
export function nextCursor(from: Cursor, settled: string, page: { last?: string; more: boolean }): Cursor {
  // What had settled when the walk began, and never before where the reader had already been safe.
  const floor = from.floor ?? later(from.after, settled)
  const after = page.last ?? from.after
  if (page.more) return { after, floor }
  return { after: earlier(after, floor) }
}

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)
