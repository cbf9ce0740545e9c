/** Out of circulation and back: the token stays, the code is grey meanwhile. */
import type { WithdrawalReason } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { codes, products } from '../store/collections'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Code, CodeChange, Product, Supplier } from '../store/records'
import { replace, type Write } from '../store/writes'
import { listOrder } from '../supplier/ownProduct'
import { readPapers } from '../verification/papers'
import { formOf } from './assessing'
import { changeRecord, keepChangesByTime, reasonsOf } from './history'
import { stageOn } from './outlook'
import { reassess } from './reassess'

export interface Moved {
  writes: Write[]
  tell: Tell[]
  after: Stored<Product>
}

/** What else ends when a product leaves circulation, in the same commit. */
export type Consequence = (call: Call, product: Stored<Product>) => Promise<{ writes: Write[]; tell: Tell[] }>

/** Takes it out: grey from the next scan on, whatever was found or is found later. */
export async function withdrawal(
  call: Call,
  product: Stored<Product>,
  reason: WithdrawalReason,
  note: string | undefined,
  consequences: readonly Consequence[],
  actor: CodeChange['actor'] = 'supplier',
): Promise<Moved> {
  const { held, shown } = await inForce(call, product)
  const from = stageOn(held.outlook, shanghaiDay(call.now)).state
  const changes = {
    withdrawn: { reason, ...(note && { note }), at: call.at, by: call.openid },
    ...listOrder(call, product._id),
  }
  const writes = [
    replace(products, product, changes),
    replace(codes, shown, { withdrawn: true, withdrawnAt: call.at }),
    ...keepChangesByTime(call, product),
    changeRecord(call, product, {
      ...versionOf(product),
      from,
      to: 'grey',
      requirements: [],
      actor,
      withdrawal: reason,
    }),
  ]
  const tell: Tell[] = []
  for (const consequence of consequences) {
    const effect = await consequence(call, product)
    writes.push(...effect.writes)
    tell.push(...effect.tell)
  }
  return { writes, tell, after: { ...product, ...changes, revision: product.revision + 1 } }
}

/** Back into circulation, with the colour that follows from what is known now. */
export async function restoration(
  call: Call,
  supplier: Stored<Supplier>,
  product: Stored<Product>,
): Promise<Moved> {
  const { held, shown, submitted } = await inForce(call, product)
  const { dossier } = submitted
  const form = formOf(dossier.category)
  const papers = await readPapers(call.read, supplier._id, [{ form, dossier, productId: product._id }])
  const { outlook: found, writes } = reassess(call, 'supplier', supplier, product, form, papers)
  // Whoever scans sees the colour from now on, whenever it was found.
  const outlook = { ...found, changedAt: call.at }
  const changes = {
    withdrawn: undefined,
    code: { ...held, outlook },
    ...listOrder(call, product._id),
  } satisfies Partial<Product> | { withdrawn: undefined }
  const { withdrawn: _, ...after } = { ...product, ...changes }
  writes.push(
    replace(products, product, changes as Partial<Product>),
    replace(codes, shown, { withdrawn: false, outlook }),
    changeRecord(call, product, {
      ...versionOf(product),
      from: 'grey',
      to: stageOn(outlook, shanghaiDay(call.now)).state,
      ...reasonsOf(outlook),
      actor: 'supplier',
    }),
  )
  return { writes, tell: [], after: { ...after, revision: product.revision + 1 } }
}

/** What a submitted product holds of its code, and the code itself. */
async function inForce(
  call: Call,
  product: Stored<Product>,
): Promise<{
  held: NonNullable<Product['code']>
  submitted: NonNullable<Product['submitted']>
  shown: Stored<Code>
}> {
  const { code: held, submitted } = product
  const shown = held && (await call.read.one(codes, held.token))
  if (!held || !submitted || !shown) return refuse('NOT_FOUND')
  return { held, submitted, shown }
}

const versionOf = ({ submitted }: Product) => (submitted ? { version: submitted.version } : {})
