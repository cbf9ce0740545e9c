import type { Role } from '../../../typings/contract'
import type { Instant } from '../../../typings/text'
import { Reader } from '../store/database'
import { callerOpenid } from './identity'
import { ports } from './ports'

/** One call of an action: who asks, when, and what it has read so far. */
export class Call {
  readonly read = new Reader()
  /** The instant of the whole call, so that no step sees midnight before another. */
  readonly now: number
  readonly at: Instant
  private caller?: string

  /** `caller`: who asks, where it is no WeChat user, such as a platform's server. */
  constructor(
    readonly request: string,
    caller?: string,
  ) {
    this.caller = caller
    this.now = ports.now()
    this.at = new Date(this.now).toISOString()
  }

  get openid(): string {
    this.caller ??= callerOpenid()
    return this.caller
  }
}

/** What every gate answers of the caller. */
export interface Who {
  role: Role
}
