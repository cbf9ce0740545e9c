import type { Call } from '../onion/call'
import type { Collection } from './collections'
import { page, type Reader, type Stored, type Where } from './database'

const PAGE = 20

/** What waits for somebody until it is closed, in the order in which it is due. */
interface Waiting {
  open: boolean
  order: string
}

/** A page of a list of work: what is open, the first due first; or what is closed, the newest first. */
export async function worklist<D extends Waiting>(
  read: Reader,
  from: Collection<D>,
  open: boolean,
  cursor: string | undefined,
): Promise<{ items: Stored<D>[]; next?: string }> {
  const range = cursor && (open ? { after: cursor } : { before: cursor })
  const found = await read.find(from, {
    where: { open, ...(range && { order: range }) },
    order: { by: 'order', direction: open ? 'asc' : 'desc' },
    limit: PAGE + 1,
  })
  return page(found, PAGE)
}

/** The same as it is answered: with rows, how many are open in all, and as of when. */
export async function worklistAnswer<D extends Waiting, Row>(
  call: Call,
  from: Collection<D>,
  { open, cursor }: { open: boolean; cursor: string | undefined },
  rowsOf: (items: Stored<D>[]) => Row[] | Promise<Row[]>,
) {
  const { items, next } = await worklist(call.read, from, open, cursor)
  return {
    items: await rowsOf(items),
    ...(next && { next }),
    asOf: call.at,
    open: await call.read.count(from, { open: true } as Where<D>),
  }
}
