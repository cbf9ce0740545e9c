import { WITHDRAWAL_ENDS } from '../code/consequences'
import { withdrawal } from '../code/withdrawal'
import type { Call } from '../onion/call'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { CodeChange, Product } from '../store/records'
import type { Write } from '../store/writes'

/** How many codes one commit carries; the courier withdraws the rest within its minute. */
const AT_ONCE = 20

/** Takes every product of a company that closes out of circulation. `all`: those that have a code. */
export async function withdrawAll(
  call: Call,
  all: Stored<Product>[],
  actor: CodeChange['actor'] = 'supplier',
): Promise<{ count: number; writes: Write[]; tell: Tell[] }> {
  const shown = all.filter((product) => !product.withdrawn)
  const writes: Write[] = []
  const tell: Tell[] = []
  for (const product of shown.slice(0, AT_ONCE)) {
    const moved = await withdrawal(call, product, 'other', undefined, WITHDRAWAL_ENDS, actor)
    writes.push(...moved.writes)
    tell.push(...moved.tell)
  }
  const later = shown.slice(AT_ONCE)
  tell.push(...later.map((product) => ({ kind: 'reassess' as const, productId: product._id })))
  return { count: shown.length, writes, tell }
}
