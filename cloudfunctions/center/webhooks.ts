import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { webhooksView } from '../runtime/webhook/health'

/** Whether the platforms hear of codes: what was taken last, what waits, and why. */
export const webhooks = action('center', 'webhooks', {
  input: nothing,
  allow: center,
  async handle({ call }) {
    return { answer: await webhooksView(call) }
  },
})
