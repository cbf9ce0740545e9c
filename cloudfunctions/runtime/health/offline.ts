import type { HealthOfflinePass } from '../../../typings/contract'
import { freshness, readHead, SKEW_SECONDS } from '../../domain/health'
import type { Call } from '../onion/call'
import { healthPasses } from '../store/collections'
import type { Write } from '../store/writes'
import { isOurs, passId } from './live'
import { passWrite } from './passing'

type Why = 'forged' | 'expired' | 'early' | 'late'
const SKEW = SKEW_SECONDS * 1000
/** A gate that had no network for longer has lost its passes: figures of last week do not change any more. */
const LATEST = 7 * 24 * 3600_000

/**
 * Passes of a gate without a network: each judged by the time at which the gate saw it, which has to lie within the life
 * of its payload, so that no other time can be claimed. They count whatever became of the person since: place, time and
 * colour are proven without the name. One that is sent twice, or was seen by the cloud too, is logged once.
 */
export async function offlinePasses(
  call: Call,
  placeId: string,
  passes: readonly HealthOfflinePass[],
): Promise<{ writes: Write[]; stored: number; refused: { index: number; why: Why }[] }> {
  const refused: { index: number; why: Why }[] = []
  const good = new Map<string, Write>()
  for (const [index, { payload, at }] of passes.entries()) {
    const head = readHead(payload)
    if (!head || !isOurs(head)) {
      refused.push({ index, why: 'forged' })
      continue
    }
    const seen = Date.parse(at)
    const id = passId(placeId, head)
    const why = misplaced(seen, call.now) ?? freshness(head, seen, SKEW)
    if (why === 'good') good.set(id, passWrite(placeId, head.colour, seen, id))
    else refused.push({ index, why })
  }
  const known = await call.read.many(healthPasses, [...good.keys()])
  for (const { _id } of known) good.delete(_id)
  return { writes: [...good.values()], stored: good.size, refused }
}

/** Why a time is none at which a gate can have seen what it sends now. A day that does not exist is none either. */
function misplaced(seen: number, now: number): Why | undefined {
  if (!(seen <= now + SKEW)) return 'early'
  return seen < now - LATEST ? 'late' : undefined
}
