import * as z from 'zod'
import type { AskedForceKind, ForceReason, Input } from '../../typings/contract'
import { FORCE_REASONS } from '../domain/force'
import { eventsOf, type Touching } from '../runtime/force/effect'
import { countingComplaints } from '../runtime/force/events'
import { refuseUnknownEvidence } from '../runtime/force/evidence'
import { forceDetail } from '../runtime/force/forceView'
import { releasable } from '../runtime/force/measure'
import { askForForce } from '../runtime/force/request'
import { action } from '../runtime/onion/action'
import type { Call } from '../runtime/onion/call'
import { evidence, id, line, requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { products, recalls, suppliers } from '../runtime/store/collections'

const KINDS: readonly [AskedForceKind, ...AskedForceKind[]] = [
  'manualRed',
  'suspension',
  'spotCheck',
  'release',
]
const REASONS = Object.values(FORCE_REASONS).flat() as [ForceReason, ...ForceReason[]]

/**
 * Asks for a measure with a reason of the published list and its evidence. It has no force until a second person
 * confirms; a critical spot check alone is red at once, and gone after 24 hours without the second.
 */
export const requestForce = action('center', 'requestForce', {
  input: z.strictObject({
    kind: z.enum(KINDS),
    reason: z.enum(REASONS),
    productId: id,
    wholeSupplier: z.boolean().optional(),
    eventId: id.optional(),
    note: line(500),
    documents: evidence,
    requestKey,
  }),
  allow: center,
  async handle({ input, who, call }) {
    const { kind, reason, note, documents, eventId } = input
    if (!FORCE_REASONS[kind].includes(reason) || reason === 'appealUpheld')
      refuseField(['reason'], 'forceReason')
    // What is taken away can be given back on a word with reasons; what is taken needs its evidence.
    if (kind !== 'release' && documents.length === 0) refuseField(['documents'], 'required')
    const touching = await aimOf(call, input)
    if (kind === 'release' && reason === 'mended') await refuseUnfinishedRecall(call, touching, eventId)
    await refuseUnknownEvidence(call, touching.supplier._id, documents)
    const asked = { kind, reason, note, documents, ...(kind === 'release' && eventId && { eventId }) }
    const made = await askForForce(call, who.name, touching, asked)
    return {
      writes: made.writes,
      tell: made.tell,
      target: made.force._id,
      answer: await forceDetail(call, who, made.force, made.touching),
    }
  },
})

/** What is called back counts as mended only once the supplier has accounted for every unit. */
async function refuseUnfinishedRecall(call: Call, touching: Touching, eventId?: string): Promise<void> {
  const event = eventsOf(touching).find(({ id }) => id === eventId)
  const recall = event?.aboutId && (await call.read.one(recalls, event.aboutId))
  if (recall && recall.state !== 'done') refuseField(['eventId'], 'recallNotDone')
}

/** The product, or everything of its supplier: by the request, or by where the event stands that is to end. */
async function aimOf(call: Call, input: Input<'center', 'requestForce'>): Promise<Touching> {
  const product = await call.read.one(products, input.productId)
  const supplier = product && (await call.read.one(suppliers, product.supplierId))
  if (!product?.submitted || !supplier) return refuse('NOT_FOUND')
  const whole = { supplier }
  if (input.kind === 'suspension' && input.wholeSupplier) return whole
  if (input.kind !== 'release') return { supplier, product }
  const holds = (events = product.events) =>
    releasable(events, call.now).some(({ id }) => id === input.eventId)
  const complaint = countingComplaints(product, call.now).some(({ id }) => id === input.eventId)
  if (holds() || complaint) return { supplier, product }
  return holds(supplier.events ?? []) ? whole : refuseField(['eventId'], 'eventGone')
}
