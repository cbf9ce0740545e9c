/** A cloud that is killed while it works and started again, and phones that ask again as ours do. */
import type { Envelope } from '../../../typings/contract'
import type { UploadAs } from '../../demo/dossiers'
import type { CallAs } from '../../demo/people'
import { KillableCloud } from '../../functions/killable'

/** When to kill: milliseconds after the request of that number was sent for the first time. */
export type Deaths = Map<number, number>

/** A change that was answered with ok: it may never be lost. */
export interface Acknowledged {
  openid: string
  name: string
  event: { action: string; input: { requestKey: string } }
  answer: unknown
}

const TRIES = 3
/** The health pack is on, and a receiver of webhooks may be on this machine. */
const ENVIRONMENT = { HEALTH_PACK_DEMO: '测试：每日健康申报', WEBHOOK_LOCAL: '1' }

export class MortalCloud {
  readonly cloud = new KillableCloud(ENVIRONMENT)
  readonly acknowledged: Acknowledged[] = []
  /** Milliseconds that each request took, by its number. */
  readonly took: number[] = []
  /** What the platform said instead of the function, such as that it took too long. */
  readonly faults: string[] = []
  kills = 0
  private clock = 0
  private sparing = false

  constructor(private readonly deaths: Deaths = new Map()) {}

  readonly call: CallAs = async (openid, name, event) => {
    const answer = await this.answered(() => this.cloud.call(openid, name, event))
    const { action, input } = event as Acknowledged['event']
    if ((answer.result as Envelope<unknown>).ok && input.requestKey && !this.sparing)
      this.acknowledged.push({ openid, name, event: { action, input }, answer: answer.result })
    return answer
  }

  /** Nothing in `work` is killed or asked for again: what is shown only once, such as a key's secret, never comes twice. */
  async spared<T>(work: () => Promise<T>): Promise<T> {
    this.sparing = true
    try {
      return await work()
    } finally {
      this.sparing = false
    }
  }

  /** A platform's own fault is no answer of the function: asked again, as services/call does. */
  private async answered(request: () => Promise<{ result: unknown }>): Promise<{ result: unknown }> {
    for (let tries = 1; ; tries += 1) {
      const answer = await this.send(request)
      if (answer.result !== undefined) return answer
      this.faults.push(JSON.stringify(answer))
      if (tries === TRIES) throw new Error(`no answer: ${this.faults.join(' ')}`)
    }
  }

  readonly upload: UploadAs = async (openid, cloudPath, content) => {
    const { fileID } = await this.post(`/upload?cloudPath=${encodeURIComponent(cloudPath)}`, content, openid)
    return String(fileID)
  }

  /** As WeChat's timer does. */
  async fire(timer: string): Promise<void> {
    await this.post(`/timers/${timer}`, Buffer.from('{}'))
  }

  /** Moves the clock of the functions, also for every start to come. */
  async setClock(offsetMs: number): Promise<void> {
    this.clock = offsetMs
    await this.windClock()
  }

  private async windClock(): Promise<void> {
    const body = JSON.stringify({ offsetMs: this.clock })
    await fetch(`${this.cloud.origin}/clock`, { method: 'POST', body })
  }

  private post(path: string, content: Buffer, openid?: string): Promise<Record<string, unknown>> {
    return this.send(async () => {
      const response = await fetch(`${this.cloud.origin}${path}`, {
        method: 'POST',
        headers: openid ? { 'x-wx-openid': openid } : {},
        body: new Uint8Array(content),
      })
      return (await response.json()) as Record<string, unknown>
    })
  }

  /** Sends until it is answered. A death that is planned for it happens, also when the answer comes before. */
  private async send<T>(request: () => Promise<T>): Promise<T> {
    if (this.sparing) return request()
    const number = this.took.push(0) - 1
    for (let after = this.deaths.get(number); ; after = undefined) {
      const began = performance.now()
      const death = after === undefined ? undefined : this.dieAfter(after)
      // Not told apart by its class: the fault of a fetch is of another realm than a test's.
      const outcome = await request().then(
        (answer) => ({ answer }),
        (fault: unknown) => ({ fault }),
      )
      this.took[number] = performance.now() - began
      await death
      if (death) await this.riseAgain()
      if ('answer' in outcome) return outcome.answer
      if (!death) throw outcome.fault
    }
  }

  private dieAfter(ms: number): Promise<void> {
    return new Promise((died, failed) => {
      setTimeout(() => this.cloud.kill().then(died, failed), ms)
    })
  }

  private async riseAgain(): Promise<void> {
    this.kills += 1
    await this.cloud.start()
    if (this.clock !== 0) await this.windClock()
  }
}
