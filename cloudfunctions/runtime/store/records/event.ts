/** What happens to a product in circulation: problem reports, spot checks and recalls. */
import type {
  Gravity,
  ProblemReason,
  ProblemState,
  RecallClass,
  RecallLot,
  RecallNumbers,
  RecallReport,
  RecallState,
  SpotClass,
  SpotItem,
  SpotLot,
  SpotPlan,
  SpotResult,
} from '../../../../typings/contract'
import type { DocumentId } from '../../../../typings/dossier'
import type { CreditCode, Day, Instant, Text } from '../../../../typings/text'
import type { Revised } from './revised'

/** Id: random. What somebody who scanned a code says of the product; the Centre's queue. */
export interface Problem extends Revised {
  productId: string
  supplierId: CreditCode
  token: string
  product: string
  supplier: string
  reason: ProblemReason
  gravity: Gravity
  text: string
  /** Up to three pictures of the reporter's own. */
  documents: DocumentId[]
  reporter: string
  /** Of a reviewer's report. */
  platform?: { id: string; name: Text }
  at: Instant
  dueAt: Instant
  state: Exclude<ProblemState, 'waiting'>
  /** Openid and name of the clerk who is at it, and until when. */
  held?: { owner: string; by: string; until: Instant }
  /** The measure by which it is to be counted, and the answer that goes out with it. */
  forceId?: string
  planned?: { text: string; by: string }
  duplicateOf?: string
  /** Reports that were merged into this one. */
  merged: number
  answer?: { text: string; at: Instant; by: string }
  open: boolean
  /** Rank, `at` and id while it is open, else when it was closed and id: the order of the queue and its cursor. */
  order: string
  /** `at` and id: the reporter's order. */
  listed: string
}

/** Id: random. A spot check as its report says it; what it does is done by the measure behind it. */
export interface SpotCheck extends Revised {
  productId: string
  supplierId: CreditCode
  product: string
  supplier: string
  lots: SpotLot[]
  takenOn: Day
  laboratory: string
  cma?: string
  reportNumber: string
  plan: Record<SpotClass, SpotPlan>
  found: Record<SpotClass, number>
  items: SpotItem[]
  result: SpotResult
  note: string
  documents: DocumentId[]
  forceId: string
  recorder: string
  recorderName: string
  at: Instant
  /** `at` and id. */
  order: string
}

/** Id: random. A recall of one product. */
export interface Recall extends Revised {
  productId: string
  supplierId: CreditCode
  product: string
  supplier: string
  number: string
  token: string
  level: RecallClass
  lots: RecallLot[]
  reason: string
  announcement: string
  documents: DocumentId[]
  forceId: string
  state: RecallState
  openedBy: string
  /** Openid of whoever proposed it. */
  opener: string
  at: Instant
  since?: Instant
  startBy?: Instant
  finishBy?: Instant
  reports: {
    step: RecallReport['step']
    at: Instant
    by: string
    numbers: RecallNumbers
    text: string
    documents: DocumentId[]
  }[]
  /** What was last told to be late. */
  lateTold?: 'start' | 'finish'
  closedAt?: Instant
  open: boolean
  /** What is due next (`at` while nothing is), or when it was closed, and id: the order of the queue and its cursor. */
  order: string
  /** `at` and id: the supplier's order. */
  listed: string
}
