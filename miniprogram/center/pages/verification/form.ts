import type { VerificationDetail, VerificationResult } from '../../../../typings/contract'
import type { DocumentInfo } from '../../../../typings/dossier'
import { type Answers, answered, answersOf, judged, lacking, questionsOf, type Verdict } from './statement'

/** What the clerk has filled in so far. Everything starts empty: the register is read before the upload. */
export interface Form {
  outcome?: VerificationResult['outcome']
  holder: string
  validUntil: string
  longTerm: boolean
  scopeOk?: boolean
  status?: NonNullable<VerificationResult['status']>
  abnormalList?: boolean
  seriousViolation?: boolean
  /** Of a report, a change or a partnership. */
  answers: Answers
  /** Of a label: the fields that are not on it. */
  missingFields: string[]
  /** Screenshots. */
  documents: DocumentInfo[]
  note: string
}
export const emptyForm: Form = {
  holder: '',
  validUntil: '',
  longTerm: false,
  answers: {},
  missingFields: [],
  documents: [],
  note: '',
}

export type Comparison = 'none' | 'same' | 'differs'
export type Missing =
  | ReturnType<typeof lacking>[number]
  | 'outcome'
  | 'holder'
  | 'validity'
  | 'scope'
  | 'status'
  | 'abnormal'
  | 'serious'
/** What submitting records. The server decides; this only says it beforehand. */
export type Consequence =
  | 'pass'
  | 'unreachable'
  | 'notFound'
  | 'revoked'
  | 'suspended'
  | 'mismatch'
  | 'scope'
  | 'unnamed'
  | 'listed'
  | Verdict

type Asked = Pick<VerificationDetail, 'kind' | 'stated' | 'partnership'>

/** What a complete result still lacks, in the order of the form. */
export function missing(form: Form, { kind }: Asked): Missing[] {
  if (!form.outcome) return ['outcome']
  if (form.outcome !== 'found') return []
  if (questionsOf(kind).length) return lacking(kind, form)
  const asked: [Missing, boolean][] = [
    ['holder', form.holder.trim() !== ''],
    ['validity', form.longTerm || form.validUntil !== ''],
    ['scope', kind === 'company' || form.scopeOk !== undefined],
    ['status', form.status !== undefined],
    ['abnormal', kind !== 'company' || form.abnormalList !== undefined],
    ['serious', kind !== 'company' || form.seriousViolation !== undefined],
  ]
  return asked.filter(([, given]) => !given).map(([name]) => name)
}

/** Compares what was typed with what the supplier stated; `none` while either says nothing. */
export function compareHolder(form: Form, { stated }: Asked): Comparison {
  if (!form.holder.trim() || !stated.holderName) return 'none'
  return plain(form.holder) === plain(stated.holderName) ? 'same' : 'differs'
}

/** A paper without a last day is long-term, as a filing is. Of a company nothing was stated to compare with. */
export function compareValidity(form: Form, { kind, stated }: Asked): Comparison {
  if (kind === 'company') return 'none'
  if (form.longTerm) return stated.expiry ? 'differs' : 'same'
  if (!form.validUntil) return 'none'
  return form.validUntil === stated.expiry ? 'same' : 'differs'
}

/** The worst thing the form says, or nothing while it is incomplete. */
export function consequence(form: Form, asked: Asked): Consequence | undefined {
  if (missing(form, asked).length) return undefined
  if (form.outcome !== 'found') return form.outcome
  if (questionsOf(asked.kind).length) return judged(asked, form.answers)
  if (form.status === 'revoked' || form.status === 'suspended') return form.status
  if (form.abnormalList || form.seriousViolation) return 'listed'
  const compared = [compareHolder(form, asked), compareValidity(form, asked)]
  if (compared.includes('differs')) return 'mismatch'
  if (form.scopeOk === false) return 'scope'
  // Without a name to compare with, nobody can say that it is the same.
  return asked.stated.holderName ? 'pass' : 'unnamed'
}

/** The result to submit: only what its outcome and kind ask for. */
export function toResult(form: Form, { kind }: Asked): VerificationResult {
  const shown = form.documents.length ? { documents: form.documents.map(({ id }) => id) } : {}
  const note = { ...shown, ...(form.note.trim() ? { note: form.note.trim() } : {}) }
  if (form.outcome !== 'found') return { outcome: form.outcome ?? 'unreachable', ...note }
  if (questionsOf(kind).length) return { outcome: 'found', ...answered(kind, form), ...note }
  const validity = form.longTerm ? { longTerm: true } : { validUntil: form.validUntil }
  const found = { outcome: 'found' as const, holder: form.holder.trim(), ...validity, ...note }
  const { status, scopeOk, abnormalList, seriousViolation } = form
  return kind === 'company'
    ? { ...found, status, abnormalList, seriousViolation }
    : { ...found, status, scopeOk }
}

/** What a stored result amounted to, for the screen after the decision. */
export function outcomeOf(result: VerificationResult, asked: Asked): Consequence {
  return (
    consequence(
      {
        ...emptyForm,
        ...result,
        holder: result.holder ?? '',
        validUntil: result.validUntil ?? '',
        longTerm: result.longTerm ?? false,
        answers: answersOf(result),
        missingFields: result.missingFields ?? [],
        documents: [],
        note: '—',
      },
      asked,
    ) ?? 'mismatch'
  )
}

/** Full-width brackets and spaces differ between registers; they do not make another company. */
function plain(name: string): string {
  return name.replace(/\s/g, '').replace(/（/g, '(').replace(/）/g, ')').toLowerCase()
}
