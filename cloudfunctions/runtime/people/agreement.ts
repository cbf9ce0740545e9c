/** The data agreement: for what a platform may use what it sees, accepted by its administrator version by version. */

import type { Call } from '../onion/call'
import { type Gate, type Reviewer, reviewer } from '../onion/gates'
import { refuse } from '../onion/refusal'
import { AGREEMENT_VERSION } from '../onion/settings'
import { platforms } from '../store/collections'
import type { Platform } from '../store/records'

/** Whether the version in force is accepted. */
export function hasAgreed(platform: Pick<Platform, 'agreements'> | undefined): boolean {
  return platform?.agreements?.[0]?.version === AGREEMENT_VERSION
}

/** Refuses in words what opens a dossier to a platform that has not accepted the version in force. */
export async function refuseUnagreed(call: Call, platformId: string): Promise<void> {
  if (!hasAgreed(await call.read.one(platforms, platformId))) refuse('AGREEMENT_REQUIRED')
}

/** A reviewer whose platform has accepted: sees what stands behind a code. */
export const agreedReviewer: Gate<Reviewer> = async (call) => {
  const who = await reviewer(call)
  await refuseUnagreed(call, who.platform.id)
  return who
}
