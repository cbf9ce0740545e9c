import type { Collection } from './collections'
import type { Stored } from './database'
import type { Revised } from './records'

/** One operation on one document. The platform allows nothing wider inside a transaction. */
export type Write =
  | { kind: 'create'; into: string; id: string; document: object }
  | { kind: 'put'; into: string; id: string; document: object }
  /** `before`: as it was read, for the audit. */
  | { kind: 'replace'; into: string; id: string; document: object; seen: number; before: object }
  | { kind: 'expect'; into: string; id: string; seen: number }
  | { kind: 'remove'; into: string; id: string }

/** Stores a new document. When the id exists the call is thought over again on what is there now. */
export function create<D extends object>(into: Collection<D>, id: string, document: D): Write {
  return { kind: 'create', into: into.name, id, document }
}

/** Stores a document whose bytes follow from its id, so that storing it twice is the same. */
export function put<D extends object>(into: Collection<D>, id: string, document: D): Write {
  return { kind: 'put', into: into.name, id, document }
}

/** Replaces the document that was read by one with the next revision, if nobody else did meanwhile. */
export function replace<D extends Revised>(into: Collection<D>, read: Stored<D>, changes: Partial<D>): Write {
  const { _id, ...document } = { ...read, ...changes, revision: read.revision + 1 }
  return { kind: 'replace', into: into.name, id: _id, document, seen: read.revision, before: read }
}

/**
 * Holds the document that was read: two commits that rest on the same reading of it cannot both pass. Snapshot
 * isolation alone lets them, since neither writes what the other reads.
 */
export function hold<D extends Revised>(into: Collection<D>, read: Stored<D>): Write {
  return replace(into, read, {})
}

/** Passes only while the document is as it was read. For what no other commit rests on. */
export function expect<D extends Revised>(into: Collection<D>, read: Stored<D>): Write {
  return { kind: 'expect', into: into.name, id: read._id, seen: read.revision }
}

/** A document as a commit writes it, for an answer that says how things stand after it. */
export function written<D extends object>(
  writes: readonly Write[],
  into: Collection<D>,
  id: string,
): Stored<D> | undefined {
  const write = writes.find((one) => one.into === into.name && one.id === id)
  return write && 'document' in write ? ({ ...write.document, _id: id } as Stored<D>) : undefined
}

export function remove<D extends object>(from: Collection<D>, id: string): Write {
  return { kind: 'remove', into: from.name, id }
}

/** Replaces the document, or creates it when the one that was read is new (revision 0). */
export function save<D extends Revised>(into: Collection<D>, read: Stored<D>, changes: Partial<D>): Write {
  if (read.revision > 0) return replace(into, read, changes)
  const { _id, ...document } = { ...read, ...changes, revision: 1 }
  return create(into, _id, document as unknown as D)
}
