/** What happens to a product in circulation: problems that people report, spot checks, recalls. */
import type { DocumentId, DocumentInfo } from '../dossier'
import type { CreditCode, Day, Instant, Text } from '../text'
import type { CodeState, Keyed, Paged, Token } from './answer'
import type { ForceState } from './force'

/** `injury`: somebody was hurt. */
export type ProblemReason = 'injury' | 'unsafe' | 'fake' | 'quality' | 'mismatch' | 'label' | 'other'

/** `grave`: somebody was hurt or may be. Looked at first, whatever its age. */
export type Gravity = 'grave' | 'serious' | 'plain'

/**
 * `waiting`: to be counted as a complaint once a second person confirms. `counted`, `answered`, `dismissed`: how it
 * ended. `duplicate`: another report about the same stands for it, and its answer is this one's.
 */
export type ProblemState = 'open' | 'waiting' | 'counted' | 'answered' | 'dismissed' | 'duplicate'

/** A report of one's own, as whoever made it follows it. */
export interface MyProblem {
  id: string
  product: string
  reason: ProblemReason
  text: string
  at: Instant
  /** `open` until the Centre has answered. */
  state: 'open' | 'counted' | 'answered' | 'dismissed'
  answer?: { text: string; at: Instant }
}

export interface ProblemRow {
  id: string
  product: string
  supplier: string
  reason: ProblemReason
  gravity: Gravity
  state: ProblemState
  /** The platform whose reviewer reported it; absent: somebody of the public. */
  platform?: Text
  gist: string
  at: Instant
  dueAt: Instant
  /** Reports about the same that this one stands for. */
  merged: number
  pictures: number
  heldBy?: string
}

export interface ProblemDetail extends ProblemRow {
  revision: number
  productId: string
  supplierId: CreditCode
  token: Token
  colour: CodeState
  text: string
  documents: DocumentInfo[]
  mine: boolean
  /** I reported it myself, so somebody else judges it. */
  barred?: 'reporter'
  /** Open reports about the same product, into which this one can be merged. */
  others: { id: string; reason: ProblemReason; gist: string; at: Instant }[]
  /** Texts of the reports that were merged into this one. */
  duplicates: { text: string; at: Instant; platform?: Text }[]
  duplicateOf?: string
  /** The measure that waits for its second person. */
  forceId?: string
  answer?: { text: string; at: Instant; by: string }
  /** What the complaint rate of the product rests on. */
  rate: ComplaintRate
}

/** Complaints of a product: of the platforms' newest month with 30 orders or more, and counted by the Centre since. */
export interface ComplaintRate {
  orders?: number
  month?: string
  platforms: number
  center: number
  /** Hundredths of a percent; absent: fewer than 30 orders, so no rate counts. */
  bp?: number
}

export type SpotResult = 'pass' | 'minor' | 'major' | 'critical'

export type SpotClass = 'critical' | 'major' | 'minor'

export interface SpotLot {
  number: string
  /** Units. */
  size: number
  madeOn?: Day
}

export interface SpotItem {
  name: string
  conclusion: 'pass' | 'fail'
  /** As the report words it. */
  value?: string
}

/** A sampling plan of GB/T 2828.1 for one class of nonconformity. */
export interface SpotPlan {
  letter: string
  sample: number
  accept: number
}

export interface SpotRow {
  id: string
  product: string
  supplier: string
  lot: string
  result: SpotResult
  /** Of the measure behind it: nothing counts before it is confirmed, a critical result aside. */
  state: ForceState
  at: Instant
  by: string
}

export interface SpotDetail extends SpotRow {
  productId: string
  supplierId: CreditCode
  lots: SpotLot[]
  takenOn: Day
  laboratory: string
  /** Accreditation number. */
  cma?: string
  reportNumber: string
  plan: Record<SpotClass, SpotPlan>
  found: Record<SpotClass, number>
  items: SpotItem[]
  note: string
  documents: DocumentInfo[]
  forceId: string
}

export type RecallClass = 1 | 2 | 3

/** `waiting`: proposed, without force. `open` → `started` → `done` by the supplier → `closed` by two of the Centre. */
export type RecallState =
  | 'waiting'
  | 'open'
  | 'started'
  | 'done'
  | 'closed'
  | 'declined'
  | 'withdrawn'
  | 'lapsed'

export interface RecallLot {
  number: string
  /** Units put on the market. */
  quantity: number
  madeOn?: Day
}

/** Units: what has come back so far, what was destroyed, what cannot be reached. */
export interface RecallNumbers {
  recalled: number
  destroyed: number
  unreachable: number
}

export interface RecallReport {
  step: 'started' | 'progress' | 'done'
  at: Instant
  by: string
  numbers: RecallNumbers
  text: string
  documents: DocumentInfo[]
}

export interface RecallRow {
  id: string
  productId: string
  product: string
  supplier: string
  level: RecallClass
  state: RecallState
  at: Instant
  /** What is due next, and whether it is late. */
  due?: { what: 'start' | 'finish'; at: Instant; late: boolean }
}

export interface RecallDetail extends RecallRow {
  revision: number
  supplierId: CreditCode
  number: string
  lots: RecallLot[]
  /** Units of all lots together. */
  units: number
  reason: string
  announcement: string
  documents: DocumentInfo[]
  openedBy: string
  /** Since when it has force, and until when it has to be started and finished. */
  since?: Instant
  startBy?: Instant
  finishBy?: Instant
  reports: RecallReport[]
  forceId: string
  closedAt?: Instant
}

export interface ProblemActions {
  /** By anybody who scanned a code; a reviewer's own report bears the platform's name. */
  reportProblem: {
    input: { token: string; reason: ProblemReason; text: string; documents?: DocumentId[] } & Keyed
    output: { at: Instant; id: string }
  }
  /** One's own reports, the newest first. */
  myProblems: { input: { cursor?: string }; output: Paged<MyProblem> }
}

export interface SupplierRecallActions {
  recalls: { input: { cursor?: string }; output: Paged<RecallRow> }
  recall: { input: { id: string }; output: RecallDetail }
  /** What was done: that it began, how far it is, that it is finished. */
  reportRecall: {
    input: {
      id: string
      revision: number
      step: RecallReport['step']
      numbers: RecallNumbers
      text: string
      documents: DocumentId[]
    } & Keyed
    output: RecallDetail
  }
}

export interface CenterEventActions {
  /** Open ones: the gravest first, then the oldest. Closed ones: the newest first. */
  problems: {
    input: { state?: 'open' | 'closed'; cursor?: string }
    output: Paged<ProblemRow> & { open: number; overdue: number }
  }
  problem: { input: { id: string }; output: ProblemDetail }
  takeProblem: { input: { id: string } & Keyed; output: ProblemDetail }
  releaseProblem: { input: { id: string } & Keyed; output: ProblemDetail }
  /** Ends it with words for whoever reported it; a duplicate waits for the answer of the one it was merged into. */
  closeProblem: {
    input: {
      id: string
      revision: number
      outcome: 'answered' | 'dismissed' | 'duplicate'
      answer?: string
      duplicateOf?: string
    } & Keyed
    output: ProblemDetail
  }
  /** Asks for it to be counted as a complaint. It counts once a second person confirms. */
  countProblem: { input: { id: string; revision: number; answer: string } & Keyed; output: ProblemDetail }

  spotChecks: { input: { cursor?: string }; output: Paged<SpotRow> }
  spotCheck: { input: { id: string }; output: SpotDetail }
  /** The plan for a lot, and what the category asks to be tested. */
  spotPlan: {
    input: { productId: string; size: number }
    output: { plan: Record<SpotClass, SpotPlan>; items: Text[] }
  }
  /**
   * Records a spot check. A critical one is red at once and lapses after 24 hours without a second person; any other
   * result counts once a second person confirms.
   */
  recordSpotCheck: {
    input: {
      productId: string
      lots: SpotLot[]
      takenOn: Day
      laboratory: string
      cma?: string
      reportNumber: string
      found: Record<SpotClass, number>
      items: SpotItem[]
      result: SpotResult
      note: string
      documents: DocumentId[]
    } & Keyed
    output: SpotDetail
  }

  recalls: {
    input: { state?: 'open' | 'past'; cursor?: string }
    output: Paged<RecallRow> & { open: number }
  }
  recall: { input: { id: string }; output: RecallDetail }
  /** Proposes a recall. It changes nothing before a second person confirms. */
  openRecall: {
    input: {
      productId: string
      level: RecallClass
      by: 'supplier' | 'order'
      lots: RecallLot[]
      reason: string
      announcement: string
      documents: DocumentId[]
    } & Keyed
    output: RecallDetail
  }
}
