/** What each action took, from the lines that the functions log: read as they come, so that none need be kept. */
import { Times, thousands } from '../scan/times'

interface Line {
  level: string
  at: string
  action: string
  outcome: string
  ms: number
  reads: number
  writes: number
}

const TURNED_AWAY = ['BUSY', 'RATE_LIMITED']

export class Actions {
  private readonly all = new Map<string, { times: Times; reads: number; writes: number }>()

  /** Calls that found no room, such as commits that collided too often. */
  turnedAway = 0

  /** Undefined for what is no line of ours. */
  add(line: string): Line | undefined {
    const start = line.indexOf('{"level"')
    if (start < 0) return undefined
    const record = JSON.parse(line.slice(start)) as Line
    if (record.at !== 'call') return record
    const of = this.all.get(record.action) ?? { times: new Times(), reads: 0, writes: 0 }
    this.all.set(record.action, of)
    of.times.add(record.ms)
    if (TURNED_AWAY.includes(record.outcome)) this.turnedAway += 1
    of.reads += record.reads
    of.writes += record.writes
    return record
  }

  /** One line each, the slowest first. */
  slowest(count: number): string[] {
    return [...this.all]
      .sort(([, a], [, b]) => b.times.at(0.99) - a.times.at(0.99))
      .slice(0, count)
      .map(([action, { times, reads, writes }]) => {
        const each = (of: number) => (of / times.count).toFixed(1)
        return `${action}: ${thousands(times.count)} of them, ${times.words}, ${each(reads)} reads, ${each(writes)} writes`
      })
  }
}
