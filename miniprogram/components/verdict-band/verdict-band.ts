/**
 * The verdict as it would be now, over a checklist: shape 40, word, what is left, met of total, one segment per line.
 * colour: green | yellow | red. met, total: requirements. lines: ChecklistLine[] for the segments.
 * Recolours at once when its properties change (cross-fade 200 ms).
 * No events. Announced politely by the screen reader when it changes.
 */
import type { ChecklistLine } from '../../../typings/assessment'
import { worded } from '../../behaviors/worded'
import { fill } from '../../services/words'

Component({
  behaviors: [worded('common')],
  properties: {
    colour: { type: String, value: 'grey' },
    met: { type: Number, value: 0 },
    total: { type: Number, value: 0 },
    lines: { type: Array, value: [] as ChecklistLine[] },
  },
  data: { title: '', note: '', segments: [] as { id: string; look: string }[] },
  observers: {
    'colour, met, total, lines, w'(colour: string, met: number, total: number, lines: ChecklistLine[]) {
      const { w } = this.data
      const left = total - met
      const open = lines.filter((line) => line.state !== 'met')
      const waits = open.length > 0 && open.every((line) => line.state === 'checking')
      const notes: Record<string, string> = {
        green: w.verdict.bandGreen,
        yellow: waits ? w.verdict.checkingOnly : w.verdict.bandYellow,
        red: w.verdict.bandRed,
      }
      this.setData({
        title: fill(w.verdict.now, { colour: (w.colours as Record<string, string>)[colour] ?? '' }),
        note: fill(notes[colour] ?? '', { left }),
        segments: [...lines].sort(byState).map(segment),
      })
    },
  },
})

/** Met ones first, so that the row fills from the left; then waiting, failing, missing. */
const ORDER = { met: 0, checking: 1, failing: 2, missing: 3 }
const byState = (a: ChecklistLine, b: ChecklistLine) => ORDER[a.state] - ORDER[b.state]
const segment = ({ id, state, costs }: ChecklistLine) => ({
  id,
  look: state === 'met' || state === 'checking' ? state : `${state} ${costs}`,
})
