/** Bringing together what two colleagues made of one draft, field by field. */
import type { Dossier } from '../../typings/dossier'

/** A field that both changed, each to something else. */
export interface Clash {
  /** Part, id of the entry, field: as far as the two could be kept apart. */
  path: string[]
  mine: unknown
  theirs: unknown
}

type Tree = Record<string, unknown>

/**
 * Three-way merge: what only one side changed since `base` is taken from that side, entries of lists are told apart
 * by their id. Where both changed one field to different values it is a clash, and `prefer` decides for now.
 */
export function merged(
  base: Dossier,
  mine: Dossier,
  theirs: Dossier,
  prefer: 'mine' | 'theirs',
): { dossier: Dossier; clashes: Clash[] } {
  const clashes: Clash[] = []
  const dossier = join(base, mine, theirs, [])
  return { dossier: dossier as Dossier, clashes }

  function join(before: unknown, my: unknown, their: unknown, path: string[]): unknown {
    if (same(my, before)) return their
    if (same(their, before) || same(my, their)) return my
    if (isTree(my) && isTree(their)) return joinTrees(isTree(before) ? before : {}, my, their, path)
    const [myList, theirList] = [entriesOf(my), entriesOf(their)]
    if (myList && theirList) {
      const all = joinTrees(entriesOf(before) ?? {}, myList, theirList, path)
      return Object.values(all)
    }
    clashes.push({ path, mine: my, theirs: their })
    return prefer === 'mine' ? my : their
  }

  /** Theirs in their order, then what only I have. */
  function joinTrees(before: Tree, my: Tree, their: Tree, path: string[]): Tree {
    const keys = [...new Set([...Object.keys(their), ...Object.keys(my)])]
    const joined = keys.map((key) => [key, join(before[key], my[key], their[key], [...path, key])] as const)
    return Object.fromEntries(joined.filter(([, value]) => value !== undefined))
  }
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list whose entries have names of their own, by those; undefined for any other value. */
function entriesOf(value: unknown): Tree | undefined {
  if (!Array.isArray(value)) return undefined
  const names = value.map(nameOf)
  if (names.some((name) => name === undefined) || new Set(names).size < names.length) return undefined
  // A letter in front keeps the order: an object sorts keys that look like numbers.
  return Object.fromEntries(value.map((entry, index) => [`#${names[index]}`, entry]))
}

function nameOf(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry
  if (!isTree(entry)) return undefined
  const name = entry.id ?? entry.code ?? entry.document
  return typeof name === 'string' ? name : undefined
}

/** Equal as JSON, whatever the order of keys; what is undefined is as if it were not there. */
function same(one: unknown, other: unknown): boolean {
  return one === other || written(one) === written(other)
}

function written(value: unknown): string {
  return JSON.stringify(value, (_, held) =>
    isTree(held) ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1))) : held,
  )
}

/** The parts in which a dossier differs from another; an absent one as null. */
export function differing(dossier: Dossier, from: Dossier): Record<string, unknown> {
  const [one, other] = [dossier as unknown as Tree, from as unknown as Tree]
  const parts = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return Object.fromEntries(
    parts.filter((part) => !same(one[part], other[part])).map((part) => [part, one[part] ?? null]),
  )
}
