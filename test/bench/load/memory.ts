/** Memory while a load runs: what the process holds, and what is left of the heap after a collection. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const megabytes = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10
/** More than this between the middle and the end of a run is a leak and no chance. */
const FLAT = 1.3
const MINUTE = 60_000

type Samples = { minute: number; mb: number }[]

export class Memory {
  private readonly began = performance.now()
  private readonly rss: Samples = []
  private readonly heap: Samples = []

  sample(): void {
    collect()
    const minute = (performance.now() - this.began) / MINUTE
    this.rss.push({ minute, mb: megabytes(process.memoryUsage().rss) })
    this.heap.push({ minute, mb: megabytes(process.memoryUsage().heapUsed) })
  }

  /** Start, middle, end and slope of both; at the start instances are still being warmed. */
  get lines(): string[] {
    return [
      `memory of cloud and functions: ${told(this.rss)}`,
      `heap of the cloud after a collection: ${told(this.heap)}`,
    ]
  }

  /** The end beside the middle, of both. */
  get grown(): number {
    return Math.max(...[this.rss, this.heap].map((all) => mean(all.slice(-3)) / mean(middle(all))))
  }

  /** @throws Error when the end is well above the middle */
  mustBeFlat(): void {
    if (this.grown > FLAT)
      throw new Error(`memory grew to ${this.grown.toFixed(2)} of what it was in the middle`)
  }
}

function told(all: Samples): string {
  const [first] = all
  const settled = all.slice(Math.floor(all.length * 0.3))
  return (
    `${first?.mb} MB at the start, ${Math.round(mean(middle(all)))} in the middle, ${all.at(-1)?.mb} at the end; ` +
    `from the first third on ${slope(settled).toFixed(2)} MB a minute (${all.map(({ mb }) => Math.round(mb)).join(' ')})`
  )
}

/** MB a minute: the straight line nearest to all samples. */
function slope(all: Samples): number {
  const [x, y] = [all.reduce((sum, { minute }) => sum + minute, 0) / all.length, mean(all)]
  const over = all.reduce((sum, { minute, mb }) => sum + (minute - x) * (mb - y), 0)
  const under = all.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0)
  return under === 0 ? 0 : over / under
}

const middle = (all: Samples): Samples => all.slice(Math.floor(all.length * 0.3), Math.ceil(all.length * 0.6))
const mean = (all: Samples): number => all.reduce((sum, { mb }) => sum + mb, 0) / all.length
