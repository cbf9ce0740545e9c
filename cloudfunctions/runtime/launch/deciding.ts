/** What every step on a launch shares: whose it is, whether it was seen as it is, and how it ends. */
import type { LaunchState } from '../../../typings/contract'
import type { Call } from '../onion/call'
import type { Reviewer } from '../onion/gates'
import { refuse } from '../onion/refusal'
import { launches, listings } from '../store/collections'
import type { Stored } from '../store/database'
import type { Launch, Listing, Signed } from '../store/records'
import { replace, type Write } from '../store/writes'
import { listingId } from './listing'

/** A request to this reviewer's platform; another's answers exactly like one that does not exist. */
export async function platformLaunch(call: Call, who: Reviewer, launchId: string): Promise<Stored<Launch>> {
  const launch = await call.read.one(launches, launchId)
  return launch?.platformId === who.platform.id ? (launch as Stored<Launch>) : refuse('NOT_FOUND')
}

/** A request of this supplier. */
export async function supplierLaunch(
  call: Call,
  supplierId: string,
  launchId: string,
): Promise<Stored<Launch>> {
  const launch = await call.read.one(launches, launchId)
  return launch?.supplierId === supplierId ? (launch as Stored<Launch>) : refuse('NOT_FOUND')
}

/** Of two who decide at once one is first; the other is told who it was, and when. */
export function refuseDecided(launch: Launch, revision: number): void {
  const { decidedAt, decision, state } = launch
  if (decidedAt) {
    const name = decision?.name
    refuse('ALREADY_DECIDED', { params: { ...(name && { name }), at: decidedAt, state } })
  }
  if (launch.revision !== revision) refuse('CONFLICT', { params: { revision: launch.revision } })
}

export const signed = (call: Call, who: Reviewer): Signed => ({
  at: call.at,
  by: call.openid,
  name: who.name,
})

/** Changes a request that goes on. */
export function changed(
  launch: Stored<Launch>,
  changes: Partial<Launch>,
): { writes: Write[]; after: Stored<Launch> } {
  const after = { ...launch, ...changes, revision: launch.revision + 1 }
  return { writes: [replace(launches, launch, changes)], after }
}

/** Ends a request: the product can be asked for again, and an approved one is remembered as launched. */
export async function ended(
  call: Call,
  launch: Stored<Launch>,
  state: Exclude<LaunchState, 'open'>,
  decision: Launch['decision'],
  more: Partial<Launch> = {},
): Promise<{ writes: Write[]; after: Stored<Launch> }> {
  const { writes, after } = changed(launch, {
    ...more,
    state,
    awaits: 'nobody',
    toReview: false,
    decidedAt: call.at,
    ...(decision && { decision }),
    order: `${call.at}|${launch._id}`,
  })
  const listing = await call.read.one(listings, listingId(launch.productId, launch.platformId))
  if (listing) writes.push(replace(listings, listing, closing(call, launch, state)))
  return { writes, after }
}

function closing(call: Call, { version }: Launch, state: LaunchState): Partial<Listing> {
  const open = { launchId: undefined } as Partial<Listing>
  return state === 'approved' ? { ...open, launched: { version, at: call.at } } : open
}
