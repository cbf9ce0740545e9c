/** Fires the timers of the functions' config.json by the cloud's clock. */
import { type Cron, nextFire, parseCron } from './cron'

export interface Trigger {
  functionName: string
  name: string
  /** Seven-field timer expression. */
  config: string
}
interface Timer extends Trigger {
  cron: Cron
  next: number | undefined
}

export class Timers {
  private timers: Timer[] = []
  private last: number
  private readonly ticking: NodeJS.Timeout

  /** `fire` starts the function; a timer that was due several times while the clock jumped fires once. */
  constructor(
    private readonly now: () => number,
    private readonly fire: (trigger: Trigger) => void,
  ) {
    this.last = now()
    this.ticking = setInterval(() => this.tick(), 500).unref()
  }

  /** Replaces all timers. @throws Error for an expression the platform would refuse */
  set(triggers: Trigger[]): void {
    this.timers = triggers.map((trigger) => {
      const cron = parseCron(trigger.config)
      return { ...trigger, cron, next: nextFire(cron, this.now()) }
    })
  }

  triggersOf(functionName: string): Trigger[] {
    return this.timers.filter((timer) => timer.functionName === functionName)
  }

  tick(): void {
    const now = this.now()
    const wentBack = now < this.last
    this.last = now
    for (const timer of this.timers) {
      const due = timer.next !== undefined && timer.next <= now
      if (due || wentBack) timer.next = nextFire(timer.cron, now)
      if (due && !wentBack) this.fire(timer)
    }
  }

  close(): void {
    clearInterval(this.ticking)
  }
}
