/** How a platform's servers are connected: keys, webhook, what is told and reported. */
import type { Day, Instant, Text } from '../text'
import type { Keyed } from './answer'
import type { PlatformState } from './people'

/** What a webhook tells. Worded by locale `apiKey.news`. */
export type NewsType =
  | 'code.changed'
  | 'code.expiring'
  | 'code.recalled'
  | 'review.requested'
  | 'launch.late'
  | 'partnership.asked'

/** Why a receiver has not taken an event. Worded by locale `apiKey.faults`. */
export type WebhookFault = 'unreachable' | 'timeout' | 'status' | 'forbiddenAddress' | 'noKey'

/** Of one product in one month, counted by the platform. */
export interface MonthlyFigures {
  /** `2026-10`. */
  month: string
  orders: number
  complaints: number
  disputes: number
  /** Orders that were dispatched in time. */
  onTime: number
  /** Orders that arrived damaged. */
  damaged: number
}

export interface ApiKeyView {
  id: string
  madeAt: Instant
  madeBy: string
  /** The last day on which it signed a request. */
  usedOn?: Day
  revokedAt?: Instant
}

export interface WebhookView {
  url: string
  since: Instant
  by: string
  /** Codes with events that the receiver has not taken. */
  waiting: number
  /** Of them those whose retries are used up. */
  stopped: number
  takenAt?: Instant
  failedAt?: Instant
  fault?: WebhookFault
}

/** One code whose events have not all been taken. */
export interface WaitingCode {
  token: string
  number: string
  state: 'waiting' | 'stopped'
  /** Events that wait. */
  events: number
  failures: number
  nextAt?: Instant
}

export interface ApiAccessView {
  revision: number
  keys: ApiKeyView[]
  webhook?: WebhookView
  waiting: WaitingCode[]
  /** Requests a minute. */
  rate: number
  asOf: Instant
}

/** How a platform hears of codes, as the Centre sees it. Neither its address nor a key is the Centre's business. */
export interface PlatformWebhook {
  id: string
  name: Text
  state: PlatformState
  /** Keys that live, and the last day on which one of them signed a request. */
  keys: number
  keyUsedOn?: Day
  /** A receiver is set; else news are only fetched. */
  receiver: boolean
  /** Codes with news that were not taken; of them those whose retries are used up. */
  waiting: number
  stopped: number
  /** Since when the oldest of them waits. */
  oldest?: Instant
  takenAt?: Instant
  failedAt?: Instant
  fault?: WebhookFault
  /** The first of them, those that have stopped before the others. */
  codes: WaitingCode[]
}

export interface PlatformWebhooks {
  items: PlatformWebhook[]
  asOf: Instant
}

export interface CenterWebhookActions {
  /** Platforms that have not left, those with trouble first. */
  webhooks: { input: Record<never, never>; output: PlatformWebhooks }
  /** Sends at once what waits for a platform. */
  resendWebhooks: { input: { platform: string } & Keyed; output: { codes: number; list: PlatformWebhooks } }
}

/** For the platform's administrator. */
export interface PlatformApiActions {
  apiAccess: { input: Record<never, never>; output: ApiAccessView }
  /** The secret is in this answer only. Two keys live at a time, so that one can be replaced by the other. */
  makeApiKey: {
    input: { revision: number } & Keyed
    output: { access: ApiAccessView; key: string; secret: string }
  }
  revokeApiKey: { input: { id: string; revision: number } & Keyed; output: ApiAccessView }
  /** Null ends it: news are then only to be fetched. */
  saveWebhook: { input: { url: string | null; revision: number } & Keyed; output: ApiAccessView }
  /** Sends what waits now; of one code from an event on again, where both are given. */
  resendWebhooks: {
    input: { code?: string; fromSequence?: number } & Keyed
    output: { codes: number; access: ApiAccessView }
  }
}
