import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { requestKey, words } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { propose } from '../runtime/proposal/propose'
import { settingChange } from '../runtime/settings/change'
import { changeValue } from '../runtime/settings/values'

/** Proposes a change of a setting. Nothing changes until another supervisor confirms it. */
export const proposeSetting = action('center', 'proposeSetting', {
  input: z.strictObject({ change: changeValue, after: z.int().min(0), note: words(5, 300), requestKey }),
  allow: supervisor,
  async handle({ input: { change, after, note }, who, call }) {
    return propose(call, who, settingChange, { ...change, after }, { note })
  },
})
