/** Platforms, as far as launches need them. */
import type { Text } from '../../../typings/text'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { platforms } from '../store/collections'
import type { Stored } from '../store/database'
import type { Platform } from '../store/records'
import { create, type Write } from '../store/writes'

/** The id of a new platform: the letters and digits of its English name. Empty where it has none. */
export function platformIdOf({ en }: Text): string {
  return en
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 40)
}

/** A platform as the Centre registers it. */
export const registering = (
  call: Call,
  name: Text,
  known: Pick<Platform, 'creditCode' | 'contact' | 'purpose'>,
): Platform => ({ ...connected(call, name), ...known })

/** What a platform that has just been connected is: it keeps its old process until its administrator says otherwise. */
const connected = (call: Call, name: Text): Platform => ({
  name,
  state: 'connected',
  ordinaryLane: true,
  since: call.at,
  revision: 1,
})

/** The platform's record, made with its first administrator, or the first time somebody works for it. */
export async function ensurePlatform(
  call: Call,
  { id, name }: { id: string; name: Text },
): Promise<{ platform: Stored<Platform>; writes: Write[] }> {
  const platform = await call.read.one(platforms, id)
  if (platform) return { platform, writes: [] }
  const made = connected(call, name)
  return { platform: { _id: id, ...made }, writes: [create(platforms, id, made)] }
}

/** A platform that launches can be asked of; one that left answers like one that never was. */
export async function connectedPlatform(call: Call, id: string): Promise<Stored<Platform>> {
  const platform = await call.read.one(platforms, id)
  return platform?.state === 'connected' ? platform : refuse('NOT_FOUND')
}
