import type { EndingState, EndingView, PartnershipQuestion } from '../../../../typings/contract'
import { dayInWords, moment } from '../../../services/format'
import { fill, text, words } from '../../../services/words'

export interface QuestionRow {
  id: string
  revision: number
  token: string
  product: string
  supplier: string
  said: string
  due: string
  late: boolean
  answer: string
  good: boolean
  by: string
}

/** A question with what the supplier says in one sentence; `now` (ms) tells whether the time to answer is over. */
export function questionRow(question: PartnershipQuestion, now: number): QuestionRow {
  const w = words('partnerships')
  const { id, revision, token, product, supplier, dueAt, answer } = question
  const late = question.open && Date.parse(dueAt) < now
  return {
    id,
    revision,
    token,
    product,
    supplier,
    said: saidOf(question),
    due: late ? w.late : fill(w.due, { time: moment(dueAt) }),
    late,
    answer: answer ? (answer.confirmed ? w.confirmed : w.denied) : '',
    good: answer?.confirmed ?? false,
    by: answer ? fill(w.by, { by: answer.by, time: moment(answer.at) }) : '',
  }
}

function saidOf({ from, ended, reason = 'other' }: PartnershipQuestion): string {
  const w = words('partnerships')
  if (ended) return fill(w.statedEnded, { ended: dayInWords(ended), reason: words('ending').reasons[reason] })
  return from ? fill(w.stated, { from: dayInWords(from) }) : w.statedPlain
}

const TONES: Record<EndingState, string> = {
  hearing: 'amber',
  checking: 'amber',
  verified: 'red',
  dismissed: '',
  withdrawn: '',
}
const GLYPHS: Record<EndingState, string> = {
  hearing: 'clock',
  checking: 'hourglass',
  verified: 'check',
  dismissed: 'x',
  withdrawn: 'x',
}

/** A reported ending as either side reads it. */
export function endingRow(ending: EndingView) {
  const w = words('ending')
  const { id, revision, product, supplier, state, reason, answer } = ending
  return {
    id,
    revision,
    product,
    supplier,
    platform: text(ending.platform),
    state: w.states[state],
    tone: TONES[state],
    glyph: GLYPHS[state],
    effect: w.effects[state],
    head: `${w.reasons[reason]} · ${fill(w.ended, { day: dayInWords(ending.ended) })}`,
    text: ending.text,
    reported: fill(w.reported, { time: moment(ending.reportedAt) }),
    answer: answer?.text ?? '',
    documents: answer?.evidence ? fill(words('partnerships').answerDocuments, { n: answer.evidence }) : '',
    mayWithdraw: state === 'hearing' || state === 'checking',
  }
}
