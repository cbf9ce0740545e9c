import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { readInForce } from '../runtime/settings/inForce'
import { currentEntry, NAMES, waitingChanges } from '../runtime/settings/view'

/** Every setting as it holds now, with the change that waits for a second person. */
export const settings = action('center', 'settings', {
  input: nothing,
  allow: center,
  async handle({ call }) {
    const held = await readInForce(call.read)
    const waiting = await waitingChanges(call)
    const items = await Promise.all(
      NAMES.map(async (name) => {
        const change = waiting.get(name)
        return { entry: await currentEntry(call, held, name), ...(change && { waiting: change }) }
      }),
    )
    return { answer: { items, asOf: call.at } }
  },
})
