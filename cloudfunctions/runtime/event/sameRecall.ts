import type { Input } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import type { Call } from '../onion/call'
import { refuseField } from '../onion/refusal'
import { recalls } from '../store/collections'
import type { Stored } from '../store/database'
import type { Recall } from '../store/records'

/** Recalls of one product that are looked at; more than there ever are. */
const MOST = 50

type Asked = Pick<Input<'center', 'openRecall'>, 'productId' | 'level' | 'lots'>

/**
 * Refuses a recall that is under way: of the same product and class, with every lot that is asked for. A graver class or
 * one more lot is another recall. Whoever commits it holds what else could bring it about at the same time.
 */
export async function refuseSameRecall(call: Call, { productId, level, lots }: Asked): Promise<void> {
  const found = await call.read.find(recalls, {
    where: { productId, open: true },
    order: { by: 'listed', direction: 'desc' },
    limit: MOST,
  })
  const same = found.find((one) => one.level === level && isOn(call, one) && hasAll(one, lots))
  if (!same) return
  const { _id: id, at, openedBy: name } = same
  refuseField(['lots'], 'recallOpen', { id, level, name, day: shanghaiDay(Date.parse(at)) })
}

/** A proposal that nobody confirmed in time is over, also before the timer has said so: its order begins with that time. */
const isOn = (call: Call, { state, order }: Stored<Recall>): boolean =>
  state !== 'waiting' || (order.split('|')[0] ?? '') > call.at

const hasAll = ({ lots }: Recall, asked: Asked['lots']): boolean =>
  asked.every(({ number }) => lots.some((one) => one.number === number))
