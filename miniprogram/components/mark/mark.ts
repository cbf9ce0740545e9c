/**
 * The small shape of a state: circle green, triangle yellow, octagon red, square grey; tick met, dashed
 * circle missing, clock checking. Decoration beside words, so hidden from the screen reader.
 * state: green | yellow | red | grey | met | missing | checking. size: px (14 to 88). No events.
 * Surfaces that need other colours (a verdict header) set --shape-body and --shape-sign.
 */
import { stateShapes, verdictShapes } from './shapes'

Component({
  properties: {
    state: { type: String, value: 'grey' },
    size: { type: Number, value: 16 },
  },
  data: { body: '', sign: '', edge: '' },
  observers: {
    state(state: string) {
      const verdict = (verdictShapes as Record<string, (typeof verdictShapes)['green']>)[state]
      const body = (stateShapes as Record<string, string>)[state] ?? ''
      this.setData(verdict ? { ...verdict } : { body, sign: '', edge: '' })
    },
  },
})
