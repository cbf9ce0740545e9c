/**
 * Who may be the same among things in the order of their keys: each is paired with the first of its key, so that a
 * group of n gives n − 1 pairs and not n². Two of the same owner are no pair.
 */
export function pairsOf<T>(
  inOrder: readonly T[],
  keyOf: (one: T) => string,
  ownerOf: (one: T) => string,
): [T, T][] {
  const pairs: [T, T][] = []
  let first: T | undefined
  let owners = new Set<string>()
  for (const one of inOrder) {
    if (first === undefined || keyOf(first) !== keyOf(one)) {
      first = one
      owners = new Set([ownerOf(one)])
    } else if (!owners.has(ownerOf(one))) {
      owners.add(ownerOf(one))
      pairs.push([first, one])
    }
  }
  return pairs
}
