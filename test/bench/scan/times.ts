/** Times in milliseconds, told by their middle and their last hundredth. */
export class Times {
  private readonly all: number[] = []

  add(ms: number): void {
    this.all.push(ms)
  }

  get count(): number {
    return this.all.length
  }

  at(share: number): number {
    const sorted = this.all.sort((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  }

  /** `p50 1.23 ms, p99 4.56 ms`, with three digits that count below a millisecond. */
  get words(): string {
    return `p50 ${inMs(this.at(0.5))}, p99 ${inMs(this.at(0.99))}`
  }
}

const inMs = (ms: number): string => `${ms < 1 ? ms.toPrecision(2) : ms.toFixed(1)} ms`
export const thousands = (n: number): string => Math.round(n).toLocaleString('en')
