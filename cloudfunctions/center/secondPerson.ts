import * as z from 'zod'
import type { SecondPersonRow } from '../../typings/contract'
import { forceRow } from '../runtime/force/forceView'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { proposalRow } from '../runtime/proposal/view'
import { type Collection, forces, proposals } from '../runtime/store/collections'
import { page, type Stored } from '../runtime/store/database'

const PAGE = 20

/** Everything that waits for its second person, the soonest to lapse first; or what became of the earlier ones. */
export const secondPerson = action('center', 'secondPerson', {
  input: z.strictObject({ state: z.enum(['waiting', 'past']).optional(), cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const past = input.state === 'past'
    // What waits is ordered by when it lapses and what is past by when it was decided: now lies between them. Both
    // collections are ordered alike, so one cursor serves both.
    const from = input.cursor ?? call.at
    const readFrom = <D extends { open: boolean; order: string }>(collection: Collection<D>) =>
      call.read.find(collection as Collection<{ open: boolean; order: string }>, {
        where: past ? { order: { before: from } } : { open: true, order: { after: from } },
        order: { by: 'order', direction: past ? 'desc' : 'asc' },
        limit: PAGE + 1,
      }) as Promise<Stored<D>[]>
    const all: { order: string; row: SecondPersonRow }[] = [
      ...(await readFrom(forces)).map((one) => ({
        order: one.order,
        row: { of: 'force' as const, force: forceRow(call, one) },
      })),
      ...(await readFrom(proposals)).map((one) => ({
        order: one.order,
        row: { of: 'proposal' as const, proposal: proposalRow(call, one) },
      })),
    ].sort((a, b) => (a.order < b.order === past ? 1 : -1))
    const { items, next } = page(all, PAGE)
    const waiting = { open: true, order: { after: call.at } }
    return {
      answer: {
        items: items.map(({ row }) => row),
        ...(next && { next }),
        asOf: call.at,
        waiting: (await call.read.count(forces, waiting)) + (await call.read.count(proposals, waiting)),
      },
    }
  },
})
