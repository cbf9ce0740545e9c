import type { Call } from '../onion/call'
import { launches } from '../store/collections'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Launch, Product } from '../store/records'
import type { Write } from '../store/writes'
import { ended } from './deciding'
import { tellPlatform, tellSupplier } from './telling'

interface Effect {
  writes: Write[]
  tell: Tell[]
}

/** Ends every open request for a product whose code has turned red, in the same commit; both sides are told. */
export async function stopLaunches(call: Call, product: Pick<Stored<Product>, '_id'>): Promise<Effect> {
  return endAll(call, product._id, (launch) => stopped(call, launch))
}

/** Ends one whose code is red: at the change, or, when only time has brought it, at the first look. */
export async function stopped(
  call: Call,
  launch: Stored<Launch>,
): Promise<Effect & { after: Stored<Launch> }> {
  const { writes, after } = await ended(call, launch, 'stopped', { reason: 'red' })
  const tell = [
    ...(await tellSupplier(call, launch._id, launch, 'launchStopped')),
    ...(await tellPlatform(call, launch._id, launch, 'launchStoppedHere')),
  ]
  return { writes, tell, after }
}

/** Ends every open request for a product that leaves circulation. */
export async function cancelLaunches(call: Call, product: Pick<Stored<Product>, '_id'>): Promise<Effect> {
  return endAll(call, product._id, (launch) => cancelled(call, launch))
}

/** Ends one because its supplier no longer wants it. */
export async function cancelled(
  call: Call,
  launch: Stored<Launch>,
): Promise<Effect & { after: Stored<Launch> }> {
  const { writes, after } = await ended(call, launch, 'cancelled', undefined)
  return { writes, tell: await tellPlatform(call, launch._id, launch, 'launchCancelled'), after }
}

/** Ends one because its platform left; the supplier is told, whose request it was. */
export async function cancelledByPlatform(call: Call, launch: Stored<Launch>): Promise<Effect> {
  const { writes } = await ended(call, launch, 'cancelled', { reason: 'platformLeft' })
  return { writes, tell: await tellSupplier(call, launch._id, launch, 'launchPlatformLeft') }
}

async function endAll(
  call: Call,
  productId: string,
  end: (launch: Stored<Launch>) => Promise<Effect>,
): Promise<Effect> {
  const open = await call.read.find(launches, { where: { productId, state: 'open' }, limit: 100 })
  const effect: Effect = { writes: [], tell: [] }
  for (const launch of open) {
    const { writes, tell } = await end(launch)
    effect.writes.push(...writes)
    effect.tell.push(...tell)
  }
  return effect
}
