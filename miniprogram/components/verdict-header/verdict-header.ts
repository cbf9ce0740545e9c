/**
 * The verdict over the full width: shape 88, word, one line that says how much is met or what is missing.
 * state: green | yellow | red | grey, or '' while loading (grey skeleton, never a colour). grey-reason: why grey.
 * met, total: requirements. left: open requirements (default total - met).
 * Slot: anything under the line. No events. Read out as word and line.
 */
import { worded } from '../../behaviors/worded'
import { fill } from '../../services/words'

Component({
  behaviors: [worded('common')],
  properties: {
    state: { type: String, value: '' },
    greyReason: { type: String, value: '' },
    met: { type: Number, value: 0 },
    total: { type: Number, value: 0 },
    left: { type: Number, value: -1 },
  },
  data: { word: '', line: '' },
  observers: {
    'state, greyReason, met, total, left, w'(
      state: string,
      why: string,
      met: number,
      total: number,
      left: number,
    ) {
      const { w } = this.data
      const open = left >= 0 ? left : total - met
      const reason = (why || 'draft') as keyof typeof w.greyReasons
      const lines: Record<string, string> = {
        green: w.verdict.allMet,
        yellow: w.verdict.left,
        red: w.verdict.leftRed,
        grey: w.greyNotes[reason],
      }
      this.setData({
        word: state === 'grey' ? w.greyReasons[reason] : ((w.colours as Record<string, string>)[state] ?? ''),
        line: fill(lines[state] ?? '', { total, left: open, met }),
      })
    },
  },
})
