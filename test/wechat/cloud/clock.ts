/** The clock of the functions and of the server date: the machine's, shifted by an offset. */
export class ShiftedClock {
  /** Shared with every worker, so that a shift reaches running functions at once. */
  readonly shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  private readonly offset = new Float64Array(this.shared)

  get offsetMs(): number {
    return this.offset[0] ?? 0
  }

  /** @throws Error when the offset is no number or leaves the range of dates */
  shift(offsetMs: number): void {
    if (!Number.isFinite(offsetMs) || Number.isNaN(new Date(Date.now() + offsetMs).getTime()))
      throw new Error('offsetMs must be a number of milliseconds within the range of dates')
    this.offset[0] = offsetMs
  }

  now(): number {
    return Date.now() + this.offsetMs
  }
}
