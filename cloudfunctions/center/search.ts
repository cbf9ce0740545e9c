import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { line } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { search as find } from '../runtime/search/find'

/** Codes, suppliers and licences by whatever of them somebody holds in the hand. */
export const search = action('center', 'search', {
  input: z.strictObject({ text: line(200), cursor: z.string().max(300).optional() }),
  allow: center,
  async handle({ input: { text, cursor }, call }) {
    return { answer: await find(call, text, cursor) }
  },
})
