import * as z from 'zod'
import type { CodeState } from '../../typings/contract'
import { action } from '../runtime/onion/action'
import { cursor, id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { draftOf } from '../runtime/ruleset/drafts'
import { impactRow } from '../runtime/ruleset/impactView'
import { ruleImpactRows } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20
const colour: z.ZodType<CodeState> = z.enum(['green', 'yellow', 'red', 'grey'])

/** The products whose colour a draft would change, those that would turn red first. */
export const ruleImpact = action('center', 'ruleImpact', {
  input: z.strictObject({ id, from: colour.optional(), to: colour.optional(), cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const { impactId } = await draftOf(call, input.id)
    if (!impactId) return { answer: { items: [], asOf: call.at } }
    const pair = input.from && input.to && `${input.from}-${input.to}`
    const found = await call.read.find(ruleImpactRows, {
      where: { impactId, ...(pair && { pair }), ...(input.cursor && { order: { after: input.cursor } }) },
      order: { by: 'order', direction: 'asc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    return { answer: { items: items.map(impactRow), ...(next && { next }), asOf: call.at } }
  },
})
