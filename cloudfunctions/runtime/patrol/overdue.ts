import type { Call } from '../onion/call'
import { appeals, type Collection, claims, questions, users, verifications } from '../store/collections'
import type { Where } from '../store/database'
import { tellAll } from '../store/outbox'
import type { Job, Page, Step } from './job'

const MOST_SUPERVISORS = 100

/** Queues that are ordered by when each item is due, by the name of their count in the message. */
const QUEUES: Record<'verifications' | 'appeals' | 'claims' | 'questions', Collection<Queued>> = {
  verifications,
  appeals,
  claims,
  questions,
}
interface Queued {
  open: boolean
  /** `dueAt` and id while it is open. */
  order: string
}

/** Tells the supervisors once a day, when the Centre opens, how much of each queue is overdue. */
export const overdue: Job = {
  name: 'overdue',
  from: 9 * 60,
  async page({ call }: Step): Promise<Page> {
    const counts: Record<string, number> = {}
    for (const [name, queue] of Object.entries(QUEUES)) counts[name] = await overdueIn(call, queue)
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const found = all === 0 ? [] : await call.read.find(users, SUPERVISORS)
    const to = found.map(({ _id }) => _id)
    const about = { code: 'queuesOverdue', params: { count: all, ...counts } }
    return {
      writes: [],
      tell: tellAll(to, about, '/center/pages/queue/queue'),
      seen: all,
      changed: 0,
      failed: [],
    }
  },
}

const SUPERVISORS = { where: { role: 'supervisor' as const }, limit: MOST_SUPERVISORS }

function overdueIn(call: Call, queue: Collection<Queued>): Promise<number> {
  const where: Where<Queued> = { open: true, order: { before: call.at } }
  return call.read.count(queue, where)
}
