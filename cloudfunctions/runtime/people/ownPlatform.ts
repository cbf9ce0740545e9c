/** A platform as its own people see it. */
import type { OwnPlatform } from '../../../typings/contract'
import { ensurePlatform } from '../launch/platforms'
import type { Call } from '../onion/call'
import type { Reviewer } from '../onion/gates'
import { AGREEMENT_VERSION } from '../onion/settings'
import { platforms } from '../store/collections'
import type { Stored } from '../store/database'
import type { Platform } from '../store/records'
import { create, replace, type Write } from '../store/writes'
import { hasAgreed } from './agreement'

export function ownPlatformView(call: Call, who: Reviewer, platform: Platform): OwnPlatform {
  const { name, since, creditCode, contact, purpose, agreements, leaving } = platform
  const [last] = agreements ?? []
  return {
    name,
    since,
    ...(creditCode && { creditCode }),
    ...(contact && { contact }),
    ...(purpose && { purpose }),
    agreement: {
      version: AGREEMENT_VERSION,
      accepted: hasAgreed(platform),
      ...(last && { last: { version: last.version, at: last.at, name: last.name } }),
    },
    ...(leaving && { leaving }),
    manages: who.role === 'platformAdmin',
    asOf: call.at,
  }
}

/** Changes the caller's platform, which is made here when nobody has worked for it yet. */
export async function changedOwn(
  call: Call,
  who: Reviewer,
  change: (platform: Stored<Platform>) => Partial<Platform>,
): Promise<{ writes: Write[]; target: string; answer: OwnPlatform }> {
  const { platform, writes } = await ensurePlatform(call, who.platform)
  const changes = change(platform)
  const { _id, ...made } = platform
  return {
    writes: [
      writes.length > 0
        ? create(platforms, _id, { ...made, ...changes })
        : replace(platforms, platform, changes),
    ],
    target: _id,
    answer: ownPlatformView(call, who, { ...platform, ...changes }),
  }
}
