import * as z from 'zod'
import type { VerificationResult } from '../../typings/contract'
import { incompleteResult, mayBeNotFound } from '../domain/verification'
import { action } from '../runtime/onion/action'
import type { Call } from '../runtime/onion/call'
import { day, id as documentId, line, requestKey, revision, verificationId } from '../runtime/onion/fields'
import { center, type Staff } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { refuseBeforePlatform } from '../runtime/partnership/turn'
import { documents, suppliers, verifications } from '../runtime/store/collections'
import type { Stored } from '../runtime/store/database'
import type { RegisterEntry, Verification } from '../runtime/store/records'
import { replace } from '../runtime/store/writes'
import { refuseHeldByOther } from '../runtime/verification/holding'
import { applyReading } from '../runtime/verification/reading'
import { decides } from '../runtime/verification/secondReading'
import { verificationDetail } from '../runtime/verification/verificationView'

const result: z.ZodType<VerificationResult> = z.strictObject({
  outcome: z.enum(['found', 'notFound', 'unreachable']),
  holder: line(100).optional(),
  validUntil: day.optional(),
  longTerm: z.boolean().optional(),
  scopeOk: z.boolean().optional(),
  status: z.enum(['valid', 'suspended', 'revoked']).optional(),
  abnormalList: z.boolean().optional(),
  seriousViolation: z.boolean().optional(),
  accredited: z.boolean().optional(),
  genuine: z.boolean().optional(),
  sameProduct: z.boolean().optional(),
  missingFields: z.array(z.string().max(40)).max(60).optional(),
  bannedClaims: z.boolean().optional(),
  accepted: z.boolean().optional(),
  confirmed: z.boolean().optional(),
  documents: z.array(documentId).max(9).optional(),
  note: line(500).optional(),
})

/**
 * What a clerk read in the register. An unreachable register closes nothing and changes no colour; any other
 * reading counts at once for every product that rests on it, save in the sample that two people read.
 */
export const recordVerification = action('center', 'recordVerification', {
  input: z.strictObject({ id: verificationId, revision, result, requestKey }),
  allow: center,
  async handle({ input, who, call }) {
    const item = await call.read.one(verifications, input.id)
    if (!item) return refuse('NOT_FOUND')
    if (item.revision !== input.revision) refuse('CONFLICT', { params: { revision: item.revision } })
    if (!item.open) refuse('ALREADY_DONE')
    refuseHeldByOther(call, item)
    await refuseBeforePlatform(call, item)
    if (input.result.outcome === 'notFound' && !mayBeNotFound(item.kind))
      refuseField(['result', 'outcome'], 'choice')
    const lacking = incompleteResult(item.kind, input.result)
    if (lacking.length > 0) {
      const issues = lacking.map((field) => ({ path: ['result', field], code: 'required' }))
      refuse('INVALID_INPUT', { issues })
    }
    await refuseForeign(call, input.result.documents ?? [])
    const reading = { result: input.result, at: call.at, by: who.name }
    const changes = changesBy(call, item, who, reading)
    const decided = { ...item, ...changes, revision: item.revision + 1 }
    const answer = await verificationDetail(call, decided)
    if (decided.open) return { writes: [replace(verifications, item, changes)], target: item._id, answer }
    const supplier = await call.read.one(suppliers, item.supplierId)
    if (!supplier) return refuse('NOT_FOUND')
    const effect = await applyReading(call, supplier, decided)
    const writes = [replace(verifications, item, { ...changes, ...effect.item }), ...effect.writes]
    return { writes, tell: effect.tell, target: item._id, answer }
  },
})

/** Unreachable: an attempt. In the sample: a reading that waits for another. Otherwise the item is decided. */
function changesBy(
  call: Call,
  item: Stored<Verification>,
  who: Staff,
  entry: RegisterEntry,
): Partial<Verification> {
  if (entry.result.outcome === 'unreachable')
    return { held: undefined, attempts: [...item.attempts, attempt(call.at, who.name, entry.result.note)] }
  const reading = { ...entry, owner: call.openid }
  return decides(call, item, who.role, reading)
    ? { open: false, held: undefined, closedAt: call.at, entry, readers: readersOf(item, call) }
    : { held: undefined, readings: [...(item.readings ?? []), reading] }
}

/** Everybody who read it in this round: none of them decides an appeal against what was read. */
function readersOf({ readings = [] }: Verification, call: Call): string[] {
  return [...new Set([...readings.map(({ owner }) => owner), call.openid])]
}

/** Screenshots are the clerk's own uploads; anybody else's are as unknown as what is not there. */
async function refuseForeign(call: Call, ids: string[]): Promise<void> {
  const found = await call.read.many(documents, ids)
  const own = new Set(
    found
      .filter((one) => one.uploadedAt && !one.supplierId && one.owner === call.openid)
      .map(({ _id }) => _id),
  )
  for (const [index, id] of ids.entries())
    if (!own.has(id)) refuseField(['result', 'documents', index], 'document')
}

function attempt(at: string, by: string, note?: string) {
  return { at, by, ...(note && { note }) }
}
