/** The sample of items that two people read without seeing each other's reading. */
import type { Role, VerificationRow } from '../../../typings/contract'
import { isSampled, sameReading } from '../../domain/verification'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { tokenKeys } from '../onion/secrets'
import { fourEyesPercent } from '../onion/settings'
import type { Stored } from '../store/database'
import type { ReadBy, Verification } from '../store/records'

/** Whom an item waits for after its first reading, or after two that differ. */
export function waitsFor({ open, readings = [] }: Verification): VerificationRow['waits'] {
  if (!open || readings.length === 0) return undefined
  return readings.length === 1 ? 'second' : 'supervisor'
}

/**
 * Whether this reading decides the item. In the sample the first one never does, the second one does when it says the
 * same, and after two that differ a supervisor's does. Refuses the second reading of the same person.
 */
export function decides(call: Call, item: Stored<Verification>, role: Role, reading: ReadBy): boolean {
  const { readings = [] } = item
  const waits = waitsFor(item)
  if (waits === 'supervisor') return role === 'supervisor' || refuse('SUPERVISOR_NEEDED')
  const [first] = readings
  if (first) {
    if (first.owner === call.openid) refuse('SAME_PERSON')
    return sameReading(first.result, reading.result)
  }
  const [key] = tokenKeys()
  return !key || !isSampled(key.mac, item._id, item.openedAt, fourEyesPercent())
}
