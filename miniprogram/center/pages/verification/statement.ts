/** What a clerk is asked of a report, a change or a partnership: questions with yes or no. */
import type { VerificationDetail, VerificationKind, VerificationResult } from '../../../../typings/contract'

type Answered = 'accredited' | 'genuine' | 'sameProduct' | 'accepted' | 'confirmed'
/** `complete` and `clean` are asked of a label, so that a yes is always the good answer. */
export type Question = Answered | 'complete' | 'clean'
export type Answers = Pick<VerificationResult, Answered> & { complete?: boolean; clean?: boolean }
/** What submitting records of a statement; `pass` is shared with the registers. */
export type Verdict =
  | 'pass'
  | 'fake'
  | 'faultyReport'
  | 'refusedChange'
  | 'removal'
  | 'denied'
  | 'faultyLabel'

const QUESTIONS: Partial<Record<VerificationKind, readonly Question[]>> = {
  report: ['accredited', 'genuine', 'sameProduct'],
  label: ['complete', 'clean'],
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
  form: { answers: Answers; documents: readonly unknown[]; note: string; missingFields: readonly string[] },
): (Question | 'evidence' | 'missingFields')[] {
  const open = questionsOf(kind).filter((question) => form.answers[question] === undefined)
  const unshown = kind === 'partnership' && form.documents.length === 0 && !form.note.trim()
  if (form.answers.complete === false && form.missingFields.length === 0) return [...open, 'missingFields']
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
  if (kind === 'label') return answers.complete && answers.clean ? 'pass' : 'faultyLabel'
  if (kind === 'change') return answers.accepted ? 'pass' : 'refusedChange'
  if (!answers.confirmed) return 'denied'
  return partnership?.ended ? 'removal' : 'pass'
}

/** The answers as they are submitted. */
export function answered(
  kind: VerificationKind,
  { answers, missingFields }: { answers: Answers; missingFields: string[] },
): Partial<VerificationResult> {
  const { complete, clean, ...rest } = answers
  if (kind !== 'label') return rest
  return { missingFields: complete ? [] : missingFields, bannedClaims: !clean }
}

/** The answers that a stored result stands for. */
export function answersOf({ missingFields, bannedClaims, ...result }: VerificationResult): Answers {
  const { accredited, genuine, sameProduct, accepted, confirmed } = result
  return {
    accredited,
    genuine,
    sameProduct,
    accepted,
    confirmed,
    ...(missingFields && { complete: missingFields.length === 0 }),
    ...(bannedClaims !== undefined && { clean: !bannedClaims }),
  }
}
