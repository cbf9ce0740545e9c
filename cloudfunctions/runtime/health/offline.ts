import type { HealthOfflinePass } from '../../../typings/contract'
import { freshness, readPayload, SKEW_SECONDS } from '../../domain/health'
import type { Call } from '../onion/call'
import { healthPasses } from '../store/collections'
import { sha256 } from '../store/digest'
import type { Write } from '../store/writes'
import { passWrite } from './passing'
import { isSigned } from './signing'

type Why = 'forged' | 'expired' | 'early'
const SKEW = SKEW_SECONDS * 1000

/**
 * Passes of a gate without a network: each verified as the gate did it, by the time at which the gate saw it. Its id is
 * the hash of the payload and the place, so that one that is sent twice is logged once.
 */
export async function offlinePasses(
  call: Call,
  placeId: string,
  passes: readonly HealthOfflinePass[],
): Promise<{ writes: Write[]; stored: number; refused: { index: number; why: Why }[] }> {
  const refused: { index: number; why: Why }[] = []
  const good = new Map<string, Write>()
  for (const [index, { payload, at }] of passes.entries()) {
    const read = readPayload(payload)
    const seen = Date.parse(at)
    if (!read || !isSigned(read.payload.key, read.signed, read.signature))
      refused.push({ index, why: 'forged' })
    else if (seen > call.now + SKEW) refused.push({ index, why: 'early' })
    else {
      const fresh = freshness(read.payload, seen, SKEW)
      const id = sha256(`${placeId}|${payload}`).slice(0, 40)
      if (fresh === 'good') good.set(id, passWrite(placeId, read.payload.colour, seen, id))
      else refused.push({ index, why: fresh })
    }
  }
  const known = await call.read.many(healthPasses, [...good.keys()])
  for (const { _id } of known) good.delete(_id)
  return { writes: [...good.values()], stored: good.size, refused }
}
