import { issuers as table } from '../domain/health'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { anyone } from '../runtime/onion/gates'

/** Other issuers whose codes are recognised, with what their states mean here. */
export const issuers = action('health', 'issuers', {
  input: nothing,
  allow: anyone,
  async handle() {
    return { answer: { items: [...table] } }
  },
})
