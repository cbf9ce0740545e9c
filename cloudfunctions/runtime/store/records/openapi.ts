/** What connects a platform's servers: its keys, its webhook and what it is told. */
import type { MonthlyFigures, NewsType, WebhookFault } from '../../../../typings/contract'
import type { CreditCode, Day, Instant, Text } from '../../../../typings/text'
import type { Revised } from './revised'

/** Id: platform id. Keys and webhook in one record, so that never more than two keys are live. */
export interface ApiAccess extends Revised {
  name: Text
  /** The newest first; revoked ones stay for the list. */
  keys: ApiKey[]
  webhook?: { url: string; since: Instant; by: string }
  /** Nothing is sent meanwhile: the Centre has suspended the platform. */
  suspended?: boolean
  /** The platform left: its keys have ended. */
  endedAt?: Instant
}

export interface ApiKey {
  /** Platform id, `.`, random letters. */
  id: string
  /** The secret, encrypted under FIELD_KEYS. */
  sealed: string
  madeAt: Instant
  madeBy: string
  revokedAt?: Instant
  revokedBy?: string
  /** The last day on which a request was signed with it. */
  usedOn?: Day
}

/** Id: key id, `:`, nonce. That it exists refuses a replay; how many there are of a minute is the rate. */
export interface ApiNonce {
  platformId: string
  /** Whole minutes since 1970. */
  minute: number
}

/** Id: platform id, `_`, token. A code that concerns a platform, and how far its news have been sent. */
export interface WebhookQueue extends Revised {
  platformId: string
  token: string
  number: string
  productId: string
  supplierId: CreditCode
  /** The platform said that it does not sell the product: no further news until the code concerns it anew. */
  endedAt?: Instant
  /** Sequence number of the last event, and of the last one that the receiver has taken. */
  last: number
  sent: number
  /** `stopped`: every retry failed; news or a person starts it again. */
  state: 'idle' | 'waiting' | 'stopped'
  /** In a row, of the event at the head. */
  failures: number
  /** When it is tried next. */
  nextAt?: Instant
  /** Id of the outbox entry that wakes it; older ones have nothing to do. */
  wake?: string
  /** Since when something of it waits. */
  since?: Instant
  /** Who is sending; nobody else does until then. */
  lease?: { by: string; until: Instant }
}

/** Id: queue id, `_`, sequence number in eight digits. Never changes. */
export interface WebhookEvent {
  platformId: string
  token: string
  number: string
  productId: string
  sequence: number
  type: NewsType
  at: Instant
  data: Record<string, unknown>
  /** `at` and id: the order of the feed and its cursor. */
  order: string
}

/** Id: platform id. How its receiver did, for the screen; of several runs the last one is right. */
export interface WebhookHealth {
  takenAt?: Instant
  failedAt?: Instant
  fault?: WebhookFault
}

/** Id: platform id, `_`, product id, `_`, month. The newest report of a month counts. */
export interface ReportedFigures extends MonthlyFigures, Revised {
  platformId: string
  productId: string
  supplierId: CreditCode
  at: Instant
}
