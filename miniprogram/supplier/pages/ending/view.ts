import type { EndingState, EndingView } from '../../../../typings/contract'
import { dayInWords, moment } from '../../../services/format'
import { fill, text, words } from '../../../services/words'

/** State of a report with the sign and the tone that go with its word. */
export const SIGNS: Record<EndingState, { glyph: string; tone: string }> = {
  hearing: { glyph: 'clock', tone: 'brand' },
  checking: { glyph: 'hourglass', tone: '' },
  verified: { glyph: 'warn', tone: 'red' },
  dismissed: { glyph: 'x', tone: '' },
  withdrawn: { glyph: 'x', tone: '' },
}

/** A report as its page reads it. */
export function headOf(ending: EndingView) {
  const w = words('ending')
  const { state, reason, ended, answer } = ending
  return {
    ...SIGNS[state],
    ...(state === 'hearing' ? w.waiting : { state: w.states[state], effect: w.effects[state] }),
    what: `${w.reasons[reason]} · ${fill(w.ended, { day: dayInWords(ended) })}`,
    says: fill(w.says, { platform: text(ending.platform) }),
    reported: fill(w.reported, { time: moment(ending.reportedAt) }),
    until: state === 'hearing' ? fill(w.heardUntil, { time: moment(ending.heardUntil) }) : '',
    answered: answer ? fill(w.answered, { by: answer.by, time: moment(answer.at) }) : '',
  }
}
export type EndingHead = ReturnType<typeof headOf>
