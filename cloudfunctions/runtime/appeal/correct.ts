/** What the decision of an appeal does, as writes of the same commit. */
import type { AppealEffect } from '../../../typings/contract'
import { refreshProducts } from '../code/refresh'
import { askForForce } from '../force/request'
import type { Call } from '../onion/call'
import type { Staff } from '../onion/gates'
import { forces, suppliers, verifications } from '../store/collections'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Appeal } from '../store/records'
import { hold, replace, type Write } from '../store/writes'
import { opened } from '../verification/openVerifications'
import { forgetReading } from '../verification/reading'
import type { Ground } from './ground'

interface Effect {
  writes: Write[]
  tell: Tell[]
}
const NOTHING: Effect = { writes: [], tell: [] }

export async function effectOf(
  call: Call,
  who: Staff,
  effect: AppealEffect,
  appeal: Stored<Appeal>,
  ground: Ground,
  answer: string,
): Promise<Effect> {
  if (effect === 'readAgain') return readAgain(call, ground)
  if (effect === 'readingVoid') return voidReading(call, ground)
  if (effect === 'releaseAsked') return askForReleases(call, who, appeal, ground, answer)
  return effect === 'recomputed' ? recompute(call, ground) : NOTHING
}

/** The item stands in the clerks' queue again; what was read counts until it is read again. */
function readAgain(call: Call, { item }: Ground): Effect {
  if (!item || item.open) return NOTHING
  return { writes: [replace(verifications, item, opened(call, item._id))], tell: [] }
}

/** What was read was wrong: it counts no longer, for any product, and the item stands in the queue again. */
async function voidReading(call: Call, { supplier, item }: Ground): Promise<Effect> {
  if (!item) return NOTHING
  const changes = { ...(item.open ? {} : opened(call, item._id)), entry: undefined }
  const spread = await forgetReading(call, supplier, item)
  return { writes: [replace(verifications, item, changes), ...spread.writes], tell: spread.tell }
}

/** Every event that the finding rests on is to end: a second person confirms, since one alone changes no colour. */
async function askForReleases(
  call: Call,
  who: Staff,
  appeal: Stored<Appeal>,
  { supplier, product, behind }: Ground,
  answer: string,
): Promise<Effect> {
  const done: Effect = { writes: [], tell: [] }
  for (const { event, of } of behind) {
    const touching = of === 'product' ? { supplier, product } : { supplier }
    const subject = of === 'product' ? product._id : supplier._id
    const waiting = await call.read.find(forces, { where: { subject, kind: 'release', open: true } })
    // Somebody has asked for it already and it waits: that is enough.
    if (waiting.some((one) => one.eventId === event.id && one.lapsesAt > call.at)) continue
    const { writes, tell } = await askForForce(call, who.name, touching, {
      kind: 'release',
      reason: 'appealUpheld',
      note: answer,
      documents: appeal.rounds.flatMap(({ documents }) => documents),
      eventId: event.id,
      appealId: appeal._id,
    })
    done.writes.push(...writes)
    done.tell.push(...tell)
  }
  return done
}

/** The colour as it follows from what is known now. */
async function recompute(call: Call, { supplier, product }: Ground): Promise<Effect> {
  if (!product.submitted) return NOTHING
  const effect = await refreshProducts(call, 'center', supplier, [product])
  return { writes: [hold(suppliers, supplier), ...effect.writes], tell: effect.tell }
}
