/** What one person proposed and a second one decides, and the settings that come of some of it. */
import type { ProposalKind, SettingName, SettingValues } from '../../../../typings/contract'
import type { Instant, Reason } from '../../../../typings/text'
import type { Revised } from './revised'

/** Id: `<kind>-<hash of the subject>-<how many before>`, so that of two proposals at once one is refused. */
export interface Proposal extends Revised {
  kind: ProposalKind
  /** Of a kind and subject one proposal waits at a time. */
  subject: string
  /** As the kind's schema allowed it; that schema reads it again before it takes effect. */
  payload: object
  /** What was said of it when it was made: the second person confirms what the first one read. */
  title: Reason
  lines: Reason[]
  note?: string
  /** Openid and name of whoever made it. */
  maker: string
  makerName: string
  at: Instant
  lapsesAt: Instant
  state: 'waiting' | 'confirmed' | 'declined' | 'withdrawn'
  open: boolean
  checker?: string
  decided?: { at: Instant; by: string; note?: string }
  /** When it lapses while it waits, else when it was decided, and id: the order of the queue and its cursor. */
  order: string
}

/** Id: `<name>@<number>`. Written once. */
export interface Setting<N extends SettingName = SettingName> {
  name: N
  number: number
  value: SettingValues[N]
  at: Instant
  maker: string
  makerName: string
  checker?: string
  checkerName?: string
  note?: string
  /** Instant and id: the order of the history. */
  order: string
}

/** Id: `current`. The number of the entry in force of each setting with its value, for one read. */
export interface SettingsInForce extends Revised {
  numbers: { [N in SettingName]?: number }
  values: { [N in SettingName]?: SettingValues[N] }
}
