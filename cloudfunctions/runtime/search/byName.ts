import type { Call } from '../onion/call'
import type { Collection } from '../store/collections'
import type { Stored } from '../store/database'

/** Between the name and the id of a cursor; neither holds it. */
const BETWEEN = '\u0001'

/**
 * The documents whose `field` begins with a text, by that field and then by id, a page of at most `size`. The field is
 * indexed, so it costs the same however many documents there are.
 */
export async function beginningWith<D extends object>(
  call: Call,
  from: Collection<D>,
  field: keyof D & string,
  text: string,
  size: number,
  cursor?: string,
): Promise<{ items: Stored<D>[]; next?: string }> {
  const read = (where: object, by: string, limit: number) =>
    call.read.find(from, {
      where: where as never,
      order: { by: by as never, direction: 'asc' },
      limit,
    })
  const [name = text, id = ''] = (cursor ?? '').split(BETWEEN)
  const found: Stored<D>[] = []
  // First the rest of those of the same name, then the names behind it.
  if (cursor) found.push(...(await read({ [field]: name, _id: { after: id } }, '_id', size + 1)))
  if (found.length <= size) {
    const beyond = cursor ? { after: name } : { from: text }
    found.push(...(await read({ [field]: beyond }, field, size + 1 - found.length)))
  }
  const ours = found.filter((document) => String(document[field]).startsWith(text))
  const items = inOrder(ours, field).slice(0, size)
  const last = items[items.length - 1]
  if (ours.length <= size || !last) return { items }
  return { items, next: `${String(last[field])}${BETWEEN}${last._id}` }
}

function inOrder<D extends object>(found: Stored<D>[], field: keyof D & string): Stored<D>[] {
  const place = (one: Stored<D>) => `${String(one[field])}${BETWEEN}${one._id}`
  return [...found].sort((a, b) => (place(a) < place(b) ? -1 : 1))
}
