/** Memory while a load runs: what the process holds, and what is left of the heap after a collection. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)
/** More than this between the middle and the end of a run is a leak and no chance. */
const FLAT = 1.3

export class Memory {
  private readonly rss: number[] = []
  private readonly heap: number[] = []

  sample(): void {
    collect()
    this.rss.push(megabytes(process.memoryUsage().rss))
    this.heap.push(megabytes(process.memoryUsage().heapUsed))
  }

  get words(): string {
    return `memory of cloud and functions ${this.rss.join(', ')} MB; heap of the cloud ${this.heap.join(', ')} MB`
  }

  /** The end beside the middle, of both; at the start instances are still being warmed. */
  get grown(): number {
    return Math.max(...[this.rss, this.heap].map((all) => mean(all.slice(-3)) / mean(middle(all))))
  }

  /** @throws Error when the end is well above the middle */
  mustBeFlat(): void {
    if (this.grown > FLAT)
      throw new Error(`memory grew to ${this.grown.toFixed(2)} of what it was: ${this.words}`)
  }
}

const middle = (all: number[]): number[] =>
  all.slice(Math.floor(all.length * 0.3), Math.ceil(all.length * 0.6))
const mean = (all: number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length
