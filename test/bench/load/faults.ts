/** What went wrong in a load, by kind, by use and in its own words; each once, with how often. */
const TIME_LIMIT = /timed out|-504003/
const REFUSED = /\{"code":"([A-Z_]+)"/
const PLATFORM = /cloud\.callFunction:fail/

export class Faults {
  private readonly seen = new Map<string, number>()

  /** `what`: the use or timer it happened to. */
  add(what: string, fault: unknown): void {
    const words = fault instanceof Error ? fault.message : String(fault)
    this.count(`${kindOf(words)} | ${what} | ${words.slice(0, 300)}`)
  }

  /** A line that a function logged as an error. */
  logged(line: string): void {
    this.count(`logged as an error | ${line.slice(0, 400)}`)
  }

  get total(): number {
    return [...this.seen.values()].reduce((sum, times) => sum + times, 0)
  }

  /** One line each, the most frequent first. */
  get lines(): string[] {
    return [...this.seen].sort((a, b) => b[1] - a[1]).map(([words, times]) => `${times} × ${words}`)
  }

  private count(words: string): void {
    this.seen.set(words, (this.seen.get(words) ?? 0) + 1)
  }
}

function kindOf(words: string): string {
  if (TIME_LIMIT.test(words)) return 'over the time limit'
  const refused = REFUSED.exec(words)
  if (refused) return `refused ${refused[1]}`
  return PLATFORM.test(words) ? "the platform's fault" : 'wrong'
}
