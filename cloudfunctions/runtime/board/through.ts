import type { Instant } from '../../../typings/text'
import type { Call } from '../onion/call'
import type { Collection } from '../store/collections'
import type { Stored, Where } from '../store/database'

/** Documents of one reading; the platform gives no more than 1,000. */
const BATCH = 500

/**
 * The documents whose `by` (an instant, `|` and an id, so that no two are equal) lies from one instant up to another,
 * the first included and the last not, in its order. `by` is indexed together with `where`.
 */
export async function* through<D extends object>(
  call: Call,
  from: Collection<D>,
  { by, where, since, until }: { by: keyof D & string; where: Where<D>; since: Instant; until: Instant },
): AsyncGenerator<Stored<D>> {
  let after: string = since
  for (;;) {
    const found = await call.read.find(from, {
      where: { ...where, [by]: { after } },
      order: { by, direction: 'asc' },
      limit: BATCH,
    })
    for (const document of found) {
      if (String(document[by]) >= until) return
      yield document
    }
    const last = found[found.length - 1]
    if (found.length < BATCH || !last) return
    after = String(last[by])
  }
}
