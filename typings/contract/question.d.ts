/** Questions to the Centre. */
import type { DocumentId, DocumentInfo } from '../dossier'
import type { CreditCode, Instant } from '../text'
import type { CodeState, Keyed, Paged } from './answer'

export interface Question {
  id: string
  at: Instant
  /** Who asked. */
  by: string
  text: string
  product?: { productId: string; name: string; state: CodeState }
  documents: DocumentInfo[]
  answer?: { text: string; at: Instant; by: string }
}

export interface CenterQuestion extends Question {
  supplier: string
  supplierId: CreditCode
  /** Eight working hours after it was asked. */
  dueAt: Instant
  revision: number
}

export interface QuestionActions {
  /** At most 20 without an answer at a time. */
  ask: {
    input: { productId?: string; text: string; documents?: DocumentId[] } & Keyed
    output: Question
  }
  /** My company's, the newest first. */
  questions: { input: { cursor?: string }; output: Paged<Question> }
}

export interface CenterQuestionActions {
  questions: {
    input: { state?: 'open' | 'answered'; cursor?: string }
    output: Paged<CenterQuestion> & { open: number; overdue: number }
  }
  answerQuestion: {
    input: { id: string; revision: number; text: string } & Keyed
    output: CenterQuestion
  }
  /** What waits in each queue of the Centre. */
  work: {
    input: Record<never, never>
    output: {
      verifications: { open: number; overdue: number }
      appeals: { open: number; overdue: number }
      questions: { open: number; overdue: number }
      claims: { open: number; overdue: number }
      applications: { open: number; overdue: number }
      problems: { open: number; overdue: number }
      recalls: { open: number; overdue: number }
      forces: { open: number }
      /** Possible duplicates that nobody has decided. */
      duplicates: { open: number }
      asOf: Instant
    }
  }
}
