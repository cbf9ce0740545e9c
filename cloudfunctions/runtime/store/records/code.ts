/** Codes and their colours. */
import type { Colour } from '../../../../typings/assessment'
import type { CodeState, HistoryEntry, PreviousVerdict } from '../../../../typings/contract'
import type { CreditCode, Day, Instant, Reason, Text } from '../../../../typings/text'
import type { Revised } from './revised'

/** Colours of a code from a day on: what scanning shows without assessing anything. */
export interface Stage {
  from: Day
  state: Colour
  met: number
  total: number
  validUntil?: Day
  /** What runs out at the start of this stage and was not there in the one before. */
  requirements?: string[]
  why?: Reason[]
  /** Where another version of the rules than the outlook's is in force by then. */
  ruleSet?: string
}

/** What is known now of the days to come: the first stage holds today, each later one after something expires. */
export interface Outlook {
  stages: Stage[]
  ruleSet: string
  requirements: string[]
  /** The first reasons behind the first stage's colour. */
  why?: Reason[]
  assessmentId: string
  changedAt: Instant
}

/** Id: token. Everything a scan answers, so that it costs one read. */
export interface Code extends Revised {
  productId: string
  supplierId: CreditCode
  number: string
  version: number
  product: string
  gtin?: string
  supplier: string
  classOne: Text
  category: Text
  outlook: Outlook
  /** The version before, so that the notice of seven days costs a scan no second read. */
  previous?: PreviousVerdict
  withdrawn?: boolean
  withdrawnAt?: Instant
  revoked?: boolean
}

/** One change of what a code shows. A change by time has an id of its own, so that it is stored once. */
export interface CodeChange {
  productId: string
  at: Instant
  version?: number
  from?: CodeState
  to: CodeState
  requirements: string[]
  why?: Reason[]
  actor: HistoryEntry['actor']
  withdrawal?: HistoryEntry['withdrawal']
  order: string
}

/** Id: token. The picture of the mini-program code, drawn by WeChat once. */
export interface MiniCode {
  supplierId: CreditCode
  fileId: string
}
