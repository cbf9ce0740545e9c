/** What every call shares: refusals, envelopes, roles, pages. */
import type { Colour } from '../assessment'
import type { Instant, Param } from '../text'

/** Why a call was refused. The phone words each from its locale files. */
export type ErrorCode =
  | 'INVALID_INPUT'
  | 'TOO_LARGE'
  | 'UNKNOWN_ACTION'
  | 'NOT_FOUND'
  | 'NOT_ALLOWED'
  | 'LAST_OWNER'
  | 'LAST_SUPERVISOR'
  | 'LAST_ADMINISTRATOR'
  | 'CONSENT_REQUIRED'
  /** The platform's administrator has not accepted the data agreement in force. */
  | 'AGREEMENT_REQUIRED'
  | 'CONFLICT'
  | 'ALREADY_DONE'
  /** A colleague is at it: `by`, `until`. */
  | 'TAKEN'
  /** Two readings differ: a supervisor decides. */
  | 'SUPERVISOR_NEEDED'
  | 'ALREADY_DECIDED'
  | 'CREDIT_CODE_TAKEN'
  | 'CATEGORY_PROHIBITED'
  | 'INCOMPLETE'
  | 'CONTENT_RISKY'
  | 'TOKEN_FORGED'
  | 'TOKEN_UNKNOWN'
  | 'TOKEN_REVOKED'
  | 'INVITATION_INVALID'
  | 'SAME_PERSON'
  | 'LAPSED'
  /** The health pack is switched off and collects nothing. */
  | 'PACK_OFF'
  /** A code that was shown too long ago, such as a screenshot. */
  | 'PAYLOAD_EXPIRED'
  | 'PAYLOAD_FORGED'
  /** Somebody has declared for this number already. */
  | 'NUMBER_DECLARED'
  /** What is asked for is for green codes only. */
  | 'NOT_GREEN'
  /** The draft waits for its second person: withdraw that first. */
  | 'RULES_PROPOSED'
  /** Another version was approved since: `version`. */
  | 'RULES_MOVED_ON'
  /** No complete impact of exactly this draft. */
  | 'IMPACT_NEEDED'
  | 'RATE_LIMITED'
  /** Nothing is written for a while, such as during a restore; reading and scanning go on. */
  | 'READ_ONLY'
  | 'BUSY'
  | 'MISCONFIGURED'
  | 'INTERNAL'

/** One field that was refused. `code` is worded on the phone (`issue.<code>`). */
export interface Issue {
  path: (string | number)[]
  code: string
  params?: Record<string, Param>
}

export interface Refusal {
  code: ErrorCode
  /** Chinese, then English, for whoever reads the raw answer. */
  message: string
  issues?: Issue[]
  params?: Record<string, Param>
}

export type Envelope<T> = { ok: true; data: T } | { ok: false; error: Refusal }

export type Role = 'public' | 'supplier' | 'reviewer' | 'platformAdmin' | 'clerk' | 'supervisor'

/** What somebody may do in the own company: owners everything, editors all but company and people. */
export type SupplierRole = 'owner' | 'editor' | 'viewer'

/** Idempotency key of a change: the same key gets the first answer again. 16 to 40 of [A-Za-z0-9_-]. */
export type RequestKey = string

/** 32 characters: kind and key id, random part, MAC. */
export type Token = string

export type CodeState = Colour | 'grey'

export interface Paged<T> {
  items: T[]
  next?: string
  asOf: Instant
}

export interface Keyed {
  requestKey: RequestKey
}
