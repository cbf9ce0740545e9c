import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { readInForce } from '../runtime/settings/inForce'
import { templates } from '../runtime/settings/values'
import { settingView } from '../runtime/settings/view'
import { changeSetting, withEntry } from '../runtime/settings/write'

/** Sets which templates of WeChat carry messages. No colour hangs on it, so one supervisor is enough. */
export const saveTemplates = action('center', 'saveTemplates', {
  input: z.strictObject({ value: templates, after: z.int().min(0), requestKey }),
  allow: supervisor,
  async handle({ input: { value, after }, who, call }) {
    const held = await readInForce(call.read)
    if ((held.numbers.templates ?? 0) !== after) return refuse('CONFLICT')
    const behind = { maker: call.openid, makerName: who.name }
    const writes = changeSetting(call, held, 'templates', value, behind)
    const view = await settingView(call, held, 'templates')
    return { writes, target: 'templates', answer: withEntry(call, view, value, behind) }
  },
})
