/** Appeals against a finding: two levels, each decided by somebody else. */
import type { Finding, Target } from '../assessment'
import type { DocumentId, DocumentInfo } from '../dossier'
import type { CreditCode, Instant, Reason } from '../text'
import type { CodeState, Keyed, Paged } from './answer'

/** `upheld`: the supplier is right. `corrected`: the Centre's data were wrong. `refused`: the finding stands. */
export type AppealOutcome = 'upheld' | 'corrected' | 'refused'

/**
 * What a finding rests on, which is what a decision can correct: a clerk's reading of a register, an event of the
 * Centre's, or nothing but the dossier and the rules.
 */
export type AppealSource = 'reading' | 'event' | 'dossier'

/**
 * What a decision did. `readAgain`: the item is open again and its reading stands until then. `readingVoid`: the reading
 * counts no longer, colours are recomputed, the item is open again. `releaseAsked`: the event ends when a second person
 * confirms. `recomputed`: colours are brought up to what is known now. `nothing`: the finding stands.
 */
export type AppealEffect = 'readAgain' | 'readingVoid' | 'releaseAsked' | 'recomputed' | 'nothing'

export interface AppealRound {
  level: 1 | 2
  at: Instant
  /** Who appealed. */
  by: string
  text: string
  documents: DocumentInfo[]
  dueAt: Instant
  decision?: { outcome: AppealOutcome; answer: string; effect: AppealEffect; at: Instant; by: string }
}

export interface AppealRow {
  id: string
  productId: string
  product: string
  supplier: string
  supplierId: CreditCode
  requirement: string
  /** The finding as it was when it was appealed against. */
  reason: Reason
  level: 1 | 2
  open: boolean
  outcome?: AppealOutcome
  at: Instant
  /** 24 hours after the first appeal, 72 after the second. */
  dueAt: Instant
}

export interface AppealDetail extends AppealRow {
  revision: number
  finding: Finding
  rounds: AppealRound[]
  /** Colour of the code now. */
  state: CodeState
  /** The supplier may go to the second level. */
  mayGoOn: boolean
}

export interface CenterAppealDetail extends AppealDetail {
  source: AppealSource
  /** What each outcome would do. */
  effects: Record<AppealOutcome, AppealEffect>
  /** Why I may not decide: I decided the first level, or the measure or the reading is mine. */
  barred?: 'decidedBefore' | 'ownMeasure' | 'ownReading' | 'decided'
}

export interface AppealActions {
  /** One open appeal for each finding; `target` where a requirement has several findings. */
  appeal: {
    input: {
      productId: string
      requirement: string
      target?: Target
      text: string
      documents: DocumentId[]
    } & Keyed
    output: AppealDetail
  }
  appealAgain: {
    input: { id: string; revision: number; text: string; documents: DocumentId[] } & Keyed
    output: AppealDetail
  }
  /** Mine, the newest first; of one product where it is given. */
  appeals: { input: { productId?: string; cursor?: string }; output: Paged<AppealRow> }
  appealDetail: { input: { id: string }; output: AppealDetail }
}

export interface CenterAppealActions {
  /** Open ones by target hour, decided ones the newest first. */
  appeals: {
    input: { state?: 'open' | 'decided'; cursor?: string }
    output: Paged<AppealRow> & { open: number; overdue: number }
  }
  appeal: { input: { id: string }; output: CenterAppealDetail }
  decideAppeal: {
    input: { id: string; revision: number; outcome: AppealOutcome; answer: string } & Keyed
    output: CenterAppealDetail
  }
}
