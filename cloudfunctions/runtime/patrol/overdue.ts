import type { Call } from '../onion/call'
import {
  appeals,
  applications,
  type Collection,
  claims,
  problems,
  questions,
  recalls,
  users,
  verifications,
} from '../store/collections'
import type { Where } from '../store/database'
import { tellAll } from '../store/outbox'
import type { Job, Page, Step } from './job'

const MOST_SUPERVISORS = 100

/** Queues that are ordered by when each item is due, by the name of their count in the message. */
const QUEUES: Record<
  'verifications' | 'appeals' | 'applications' | 'claims' | 'questions' | 'recalls',
  Collection<Queued>
> = {
  verifications,
  appeals,
  applications,
  claims,
  questions,
  recalls,
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
    // Ordered by gravity, so that what is due has a field of its own.
    counts.problems = await call.read.count(problems, { open: true, dueAt: { before: call.at } })
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const to = all === 0 ? [] : await supervisorsOf(call)
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

/** Openids of the supervisors. */
export async function supervisorsOf(call: Call): Promise<string[]> {
  const found = await call.read.find(users, { where: { role: 'supervisor' }, limit: MOST_SUPERVISORS })
  return found.map(({ _id }) => _id)
}

function overdueIn(call: Call, queue: Collection<Queued>): Promise<number> {
  const where: Where<Queued> = { open: true, order: { before: call.at } }
  return call.read.count(queue, where)
}
