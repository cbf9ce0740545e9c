import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { accessOf } from '../runtime/openapi/access'
import { accessView } from '../runtime/openapi/accessView'
import { administrator } from '../runtime/openapi/administrator'

/** How my platform's servers are connected. */
export const apiAccess = action('platform', 'apiAccess', {
  input: nothing,
  allow: administrator,
  async handle({ who, call }) {
    return { answer: await accessView(call, await accessOf(call.read, who.platform)) }
  },
})
