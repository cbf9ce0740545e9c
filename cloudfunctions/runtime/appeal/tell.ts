import { APPEAL_HOURS } from '../../domain/appeal'
import { membersOf } from '../code/refresh'
import type { MessageCode } from '../message/wordedCodes'
import type { Call } from '../onion/call'
import type { Stored } from '../store/database'
import { type Tell, tellAll } from '../store/outbox'
import type { Appeal } from '../store/records'

const linkOf = ({ _id }: Stored<Appeal>) => `/supplier/pages/appeal/appeal?id=${_id}`

/** Everybody of the company hears that an appeal was made, and by when it is answered. */
export async function tellAppeal(call: Call, appeal: Stored<Appeal>): Promise<Tell[]> {
  const params = { product: appeal.product, hours: APPEAL_HOURS[appeal.level] }
  return tellAll(await membersOf(call, appeal.supplierId), { code: 'appealReceived', params }, linkOf(appeal))
}

const DECIDED = {
  upheld: 'appealUpheld',
  corrected: 'appealCorrected',
  refused: 'appealRefused',
} as const satisfies Record<string, MessageCode>

/** Everybody of the company hears how it was decided, in the Centre's words. */
export async function tellDecision(
  call: Call,
  appeal: Stored<Appeal>,
  outcome: keyof typeof DECIDED,
  answer: string,
): Promise<Tell[]> {
  const params = { product: appeal.product, answer }
  return tellAll(await membersOf(call, appeal.supplierId), { code: DECIDED[outcome], params }, linkOf(appeal))
}
