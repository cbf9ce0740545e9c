/** The audit as a chain of hashes: whoever holds a day's head can tell whether an entry of before was changed. */

/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = (text: string) => string

/** What the first page follows. */
export const NO_HASH = '0'.repeat(64)

export interface Link {
  id: string
  /** SHA-256 of the entry's canonical form: JSON with the keys in order, `_id` among them. */
  hash: string
}

/** The hash of a page: of the page before and of its links, one on each line. */
export function pageHash(prev: string, links: readonly Link[], sha256: Sha256): string {
  return sha256([prev, ...links.map(({ id, hash }) => `${id} ${hash}`)].join('\n'))
}

/** The hash of a day: of the day before, the day itself, how many entries it has and the hash of its last page. */
export function headHash(prev: string, day: string, count: number, last: string, sha256: Sha256): string {
  return sha256([prev, day, count, last].join('\n'))
}
