/** Asking a connected platform whether it is so what a supplier says of it. */
import type { Partnership } from '../../../typings/dossier'
import { dueAfterWorkingHours } from '../../domain/calendar'
import { answerBy, isNamed } from '../../domain/partnership'
import { Call } from '../onion/call'
import { holidays } from '../onion/settings'
import { codes, outbox, platforms, products, users, verifications } from '../store/collections'
import { commit, Stale } from '../store/commit'
import type { Stored, Where } from '../store/database'
import { kickCourier, outboxWrites, tellAll } from '../store/outbox'
import type { OutboxEntry, Platform, User, Verification } from '../store/records'
import { remove } from '../store/writes'
import { partnershipAsked } from '../webhook/kinds'
import { concern } from '../webhook/tell'

const MOST_PLATFORMS = 1000
const MOST_PEOPLE = 100
/** The clerks' own target, which begins when the platform's is over. */
const CLERK_HOURS = 4
const TRIES = 4

/** The platforms that can be asked; none is read where nothing is said of any. */
export async function askable(call: Call, said: readonly Partnership[]): Promise<Stored<Platform>[]> {
  if (said.length === 0) return []
  return call.read.find(platforms, { where: { state: 'connected' }, limit: MOST_PLATFORMS })
}

/** What an item that was just opened has more where the platform is connected: whom it asks, and when it is due. */
export function asking(
  call: Call,
  id: string,
  { platform }: Partnership,
  connected: readonly Stored<Platform>[],
): Partial<Verification> {
  const named = connected.find(({ _id, name }) => isNamed({ id: _id, name }, platform))
  if (!named) return {}
  const until = answerBy(call.now, holidays())
  const dueAt = new Date(dueAfterWorkingHours(until, CLERK_HOURS, holidays())).toISOString()
  const asked = { platformId: named._id, at: call.at, until: new Date(until).toISOString() }
  return { asked, dueAt, order: `${dueAt}|${id}` }
}

/** The people of a platform. */
export async function peopleOf(call: Call, platformId: string): Promise<string[]> {
  // A field within a field, which the typed question has no word for.
  const where = { 'platform.id': platformId } as Where<User>
  return (await call.read.find(users, { where, limit: MOST_PEOPLE })).map(({ _id }) => _id)
}

/** Tells the platform that it is asked, on the phone and by webhook. From then on the code concerns it. */
export async function tellAsked(
  request: string,
  entry: Stored<Extract<OutboxEntry, { kind: 'asked' }>>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const call = new Call(request, 'courier')
    const { writes, tell } = await newsOf(call, await call.read.one(verifications, entry.verificationId))
    const { writes: outgoing, ids } = outboxWrites(tell, call.at)
    try {
      await commit([...writes, ...outgoing, remove(outbox, entry._id)])
      if (ids.length > 0) kickCourier(ids)
      return
    } catch (fault) {
      if (!(fault instanceof Stale) || attempt === TRIES) throw fault
    }
  }
}

/** Nothing where it was decided, or asked anew, before anybody could be told. */
async function newsOf(call: Call, item: Stored<Verification> | undefined) {
  const nothing = { writes: [], tell: [] }
  if (!item?.open || !item.asked || !item.productId) return nothing
  const product = await call.read.one(products, item.productId)
  const code = product?.code && (await call.read.one(codes, product.code.token))
  if (!code) return nothing
  const { platformId } = item.asked
  const told = await concern(call, platformId, code, partnershipAsked(item))
  const about = {
    code: 'partnershipAsked',
    params: { product: item.product ?? '', supplier: item.supplier },
  }
  const to = await peopleOf(call, platformId)
  const link = '/platform/pages/partnerships/partnerships'
  return { writes: [...told.writes], tell: [...tellAll(to, about, link), ...told.tell] }
}
