import * as z from 'zod'
import type { ProposalKind } from '../../typings/contract'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { KINDS } from '../runtime/proposal/kinds'
import { proposalRow } from '../runtime/proposal/view'
import { proposals as stored } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20
const NAMES = Object.keys(KINDS) as [ProposalKind, ...ProposalKind[]]

/** Proposals alone, of one kind or all: what waits, the soonest to lapse first, or the earlier ones. */
export const proposals = action('center', 'proposals', {
  input: z.strictObject({
    kind: z.enum(NAMES).optional(),
    state: z.enum(['waiting', 'past']).optional(),
    cursor: cursor.optional(),
  }),
  allow: center,
  async handle({ input: { kind, state, cursor: behind }, call }) {
    const past = state === 'past'
    const from = behind ?? call.at
    const found = await call.read.find(stored, {
      where: {
        ...(kind && { kind }),
        ...(past ? { order: { before: from } } : { open: true, order: { after: from } }),
      },
      order: { by: 'order', direction: past ? 'desc' : 'asc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    return {
      answer: { items: items.map((one) => proposalRow(call, one)), ...(next && { next }), asOf: call.at },
    }
  },
})
