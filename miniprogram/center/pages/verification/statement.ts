/** What a clerk is asked of a report, a change or a partnership: questions with yes or no. */
import type { VerificationDetail, VerificationKind, VerificationResult } from '../../../../typings/contract'

export type Question = 'accredited' | 'genuine' | 'sameProduct' | 'accepted' | 'confirmed'
export type Answers = Pick<VerificationResult, Question>
/** What submitting records of a statement; `pass` is shared with the registers. */
export type Verdict = 'pass' | 'fake' | 'faultyReport' | 'refusedChange' | 'removal' | 'denied'

const QUESTIONS: Partial<Record<VerificationKind, readonly Question[]>> = {
  report: ['accredited', 'genuine', 'sameProduct'],
  change: ['accepted'],
  partnership: ['confirmed'],
}

/** None for what is looked up in a register. */
export function questionsOf(kind: VerificationKind): readonly Question[] {
  return QUESTIONS[kind] ?? []
}

/** Questions without an answer; of a platform something must show what is said. */
export function lacking(
  kind: VerificationKind,
  form: { answers: Answers; documents: readonly unknown[]; note: string },
): (Question | 'evidence')[] {
  const open = questionsOf(kind).filter((question) => form.answers[question] === undefined)
  const unshown = kind === 'partnership' && form.documents.length === 0 && !form.note.trim()
  return unshown ? [...open, 'evidence'] : open
}

/** The worst thing that the answers say. */
export function judged(
  { kind, partnership }: Pick<VerificationDetail, 'kind' | 'partnership'>,
  answers: Answers,
): Verdict {
  if (kind === 'report') {
    if (answers.genuine === false) return 'fake'
    return answers.accredited && answers.sameProduct ? 'pass' : 'faultyReport'
  }
  if (kind === 'change') return answers.accepted ? 'pass' : 'refusedChange'
  if (!answers.confirmed) return 'denied'
  return partnership?.ended ? 'removal' : 'pass'
}
