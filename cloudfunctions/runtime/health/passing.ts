/** What a gate sees and what it leaves: the answer names nobody in full, the log names nobody at all. */
import type { Colour } from '../../../typings/assessment'
import type { HealthGate } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import { gateOutcome, lastFour, maskedName, type Payload } from '../../domain/health'
import type { Call } from '../onion/call'
import { randomName } from '../onion/ports'
import { refuse } from '../onion/refusal'
import { healthPasses, healthPeople, healthPrinted } from '../store/collections'
import type { Stored } from '../store/database'
import type { HealthPerson, HealthPlaceRecord } from '../store/records'
import { put, type Write } from '../store/writes'
import { genuinePayload, personShown } from './live'
import { healthToken } from './places'
import { openShown } from './sealedFields'

/** Place, time and colour, and nothing else. Under an id of its payload a pass that is read again is the same pass. */
export function passWrite(placeId: string, colour: Colour, at: number, id = randomName(24)): Write {
  const pass = { placeId, at: new Date(at).toISOString(), day: shanghaiDay(at), colour }
  return put(healthPasses, id, pass)
}

/** The person behind what was scanned: a live payload that is shown now, or a printed code that was not taken back. */
export async function scannedPerson(
  call: Call,
  scanned: string,
): Promise<{ person: Stored<HealthPerson>; how: 'live' | 'printed'; payload?: Payload }> {
  const payload = genuinePayload(scanned)
  if (payload) {
    const person = await call.read.one(healthPeople, personShown(call, payload))
    return person ? { person, how: 'live', payload } : refuse('TOKEN_UNKNOWN')
  }
  const token = healthToken(scanned, 'person')
  const printed = await call.read.one(healthPrinted, token)
  if (!printed) return refuse('TOKEN_UNKNOWN')
  if (printed.revoked) return refuse('TOKEN_REVOKED')
  const person = await call.read.one(healthPeople, printed.personId)
  return person ? { person, how: 'printed' } : refuse('TOKEN_UNKNOWN')
}

/** The answer of a gate. The colour is the one of this moment, never the one that was scanned. */
export function gateAnswer(
  call: Call,
  { _id: id, kind, name }: Stored<HealthPlaceRecord>,
  seen: { colour: Colour; nameMasked: string; lastFour: string; how: HealthGate['how'] },
): HealthGate {
  const { outcome, advice } = gateOutcome(seen.colour)
  const compareCard = seen.how === 'printed'
  return { outcome, ...seen, compareCard, advice, place: { id, kind, name }, at: call.at }
}

/** What is shown of a person: enough to tell another's code, too little to find anybody by. */
export function shownOf(person: Stored<HealthPerson>): { nameMasked: string; lastFour: string } {
  const { name, number } = openShown(person)
  return { nameMasked: maskedName(name), lastFour: lastFour(number) }
}
