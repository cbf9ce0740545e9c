import type { HealthOfflinePass } from '../../../typings/contract'
import { freshness, readPayload, readWithheld, SKEW_SECONDS } from '../../domain/health'
import type { Call } from '../onion/call'
import { healthPasses, healthPeople } from '../store/collections'
import { sha256 } from '../store/digest'
import type { Write } from '../store/writes'
import { referredPerson } from './live'
import { passWrite, shownOf } from './passing'
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
  const whole = await restored(call, passes)
  for (const [index, { at }] of passes.entries()) {
    const payload = whole[index] ?? ''
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

/**
 * The payloads as they were signed. A gate keeps them without name and digits; who is behind each is known here alone. Of
 * somebody who was erased or renamed since, the signature cannot be verified any more: such a pass is refused.
 */
async function restored(call: Call, passes: readonly HealthOfflinePass[]): Promise<string[]> {
  const kept = passes.map(({ payload }) => {
    const withheld = readWithheld(payload)
    return { payload, withheld, personId: withheld && referredPerson(withheld.reference) }
  })
  const ids = [...new Set(kept.flatMap(({ personId }) => personId ?? []))]
  const people = new Map((await call.read.many(healthPeople, ids)).map((person) => [person._id, person]))
  return kept.map(({ payload, withheld, personId }) => {
    const person = people.get(personId ?? '')
    if (!withheld || !person) return payload
    const { nameMasked, lastFour } = shownOf(person)
    return withheld.restore(nameMasked, lastFour)
  })
}
