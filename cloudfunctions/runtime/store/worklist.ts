import type { Collection } from './collections'
import { page, type Reader, type Stored } from './database'

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
