/** What tells a change apart, however the lines above it move. */
export interface Key {
  file: string
  /** The source line in which it begins. */
  in: string
  mutator: string
  original: string
  replacement: string
}
export interface Mutant {
  /** Counted from 1. */
  line: number
  /** No test failed. */
  alive: boolean
  /** Some test ran through it. */
  met: boolean
  key: Key
}
/** A survivor with the reason why no test can or need kill it; `times` where equal ones stand in a file. */
export interface Explained extends Key {
  times?: number
  reason: string
}

export interface Comparison {
  unexplained: Mutant[]
  /** Entries whose change is killed by now, or that no longer exists. */
  stale: Explained[]
}

const text = ({ file, in: line, mutator, original, replacement }: Key): string =>
  JSON.stringify([file, line, mutator, original, replacement])

/** Survivors beside the explained ones. `judged`: the files of this run; entries of other files are left alone. */
export function compare(mutants: readonly Mutant[], explained: readonly Explained[]): Comparison {
  const judged = new Set(mutants.map(({ key }) => key.file))
  const open = new Map(explained.map((entry) => [text(entry), entry.times ?? 1]))
  const unexplained = mutants.filter(({ alive, key }) => {
    if (!alive) return false
    const left = open.get(text(key)) ?? 0
    open.set(text(key), left - 1)
    return left <= 0
  })
  const stale = explained.filter((entry) => judged.has(entry.file) && (open.get(text(entry)) ?? 0) > 0)
  return { unexplained, stale }
}

/** Share of the changes that some test notices, in percent. */
export function score(mutants: readonly Mutant[]): number {
  return (mutants.filter(({ alive }) => !alive).length / mutants.length) * 100
}
