/** Milliseconds between looks at who has come: fine enough for hundreds a second. */
const TICK = 5

/**
 * People who come at a rate of their own, however long the others wait: begins `work` so many times a second for so many
 * seconds, evenly. Resolves when the last has come, with what comes of each of them.
 */
export async function arrivals<T>(
  perSecond: number,
  seconds: number,
  work: (index: number) => Promise<T>,
): Promise<Promise<T>[]> {
  const began = performance.now()
  const all: Promise<T>[] = []
  const total = Math.round(perSecond * seconds)
  while (all.length < total) {
    const due = Math.min(total, Math.ceil(((performance.now() - began) / 1000) * perSecond))
    while (all.length < due) all.push(work(all.length))
    await new Promise((done) => setTimeout(done, TICK))
  }
  return all
}
