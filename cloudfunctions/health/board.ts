import { boardView } from '../runtime/health/board'
import { packCenter } from '../runtime/health/gates'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'

/** How many codes there are by colour and district, check-ins, gates and appeals, as the timer last counted them. */
export const board = action('health', 'board', {
  input: nothing,
  allow: packCenter,
  async handle({ call }) {
    return { answer: await boardView(call) }
  },
})
