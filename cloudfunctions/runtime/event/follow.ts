/** What becomes of a recall, a spot check or a problem report when the measure behind it is decided. */
import { RECALL_CLOCKS, recallClock } from '../../domain/event'
import { membersOf } from '../code/refresh'
import type { Touching } from '../force/effect'
import { eventsOf } from '../force/effect'
import { tellSupplier } from '../force/tell'
import type { Call } from '../onion/call'
import { holidays } from '../onion/settings'
import { peopleOf } from '../partnership/asking'
import { countedNow, reopened } from '../problem/outcome'
import { problems, recalls } from '../store/collections'
import type { Stored } from '../store/database'
import { type Tell, tellAll } from '../store/outbox'
import type { Force, Recall } from '../store/records'
import { replace, type Write } from '../store/writes'
import { codeRecalled } from '../webhook/kinds'
import { type News, queuesOfCode } from '../webhook/news'

export interface Followed {
  writes: Write[]
  tell: Tell[]
  news?: News
}

/** With the second person behind it: clocks begin, reporters are answered, platforms hear of a recall. */
export async function confirmedAbout(
  call: Call,
  force: Stored<Force>,
  touching: Touching,
): Promise<Followed> {
  const { kind, aboutId = '' } = force
  if (kind === 'recall') return recallBegins(call, force, aboutId)
  if (kind === 'complaint') return countedNow(call, force)
  if (kind === 'spotResult') {
    const code = force.passed ? 'spotCheckPassed' : 'spotCheckFailed'
    const about = { code, params: { product: force.product ?? '' } }
    return { writes: [], tell: tellAll(await membersOf(call, force.supplierId), about, productLink(force)) }
  }
  const tell = await tellSupplier(call, force, kind === 'release' ? 'measureEnded' : 'measureTaken')
  const ended = kind === 'release' && eventsOf(touching).find(({ id }) => id === force.eventId)
  const about = ended ? ended.aboutId : undefined
  const recall = about && (await call.read.one(recalls, about))
  if (!recall || recall.open === false) return { writes: [], tell }
  const changes = {
    state: 'closed' as const,
    open: false,
    closedAt: call.at,
    order: `${call.at}|${recall._id}`,
  }
  return { writes: [replace(recalls, recall, changes)], tell }
}

/** Without force: a recall is over before it began, a problem report waits again. */
export async function endedAbout(
  call: Call,
  force: Stored<Force>,
  how: 'declined' | 'withdrawn' | 'lapsed',
): Promise<{ writes: Write[] }> {
  const { kind, aboutId = '' } = force
  if (kind === 'recall') {
    const recall = await call.read.one(recalls, aboutId)
    if (recall?.state !== 'waiting') return { writes: [] }
    const changes = { state: how, open: false, order: `${call.at}|${recall._id}` }
    return { writes: [replace(recalls, recall, changes)] }
  }
  if (kind !== 'complaint') return { writes: [] }
  const problem = await call.read.one(problems, aboutId)
  return { writes: problem?.forceId === force._id ? [reopened(problem)] : [] }
}

async function recallBegins(call: Call, force: Stored<Force>, id: string): Promise<Followed> {
  const recall = await call.read.one(recalls, id)
  if (!recall) throw new Error(`there is no recall ${id}`)
  const { startBy, finishBy } = recallClock(recall.level, call.now, holidays())
  const start = new Date(startBy).toISOString()
  const changes: Partial<Recall> = {
    state: 'open',
    since: call.at,
    startBy: start,
    finishBy: new Date(finishBy).toISOString(),
    order: `${start}|${id}`,
  }
  const { product, level, reason } = recall
  const hours = RECALL_CLOCKS[level].startHours
  const about = { code: 'recallOpened', params: { product, level, hours } }
  return {
    writes: [replace(recalls, recall, changes)],
    tell: [
      ...tellAll(await membersOf(call, force.supplierId), about, recallLink(id)),
      ...(await tellReviewers(call, recall)),
    ],
    news: codeRecalled({ product, level, reason }),
  }
}

/** The people of every platform that the code concerns: the goods are on its shelves and on their way. */
async function tellReviewers(call: Call, recall: Recall): Promise<Tell[]> {
  const { product, supplier, level, reason, token } = recall
  const about = { code: 'codeRecalledHere', params: { product, supplier, level, reason } }
  const people: string[] = []
  for (const { platformId } of await queuesOfCode(call, token))
    people.push(...(await peopleOf(call, platformId)))
  return tellAll(people, about, `/platform/pages/dossier/dossier?token=${token}`)
}

/** The supplier's page: what to do, and where to report it. */
export const recallLink = (id: string) => `/supplier/pages/recall/recall?id=${id}`
const productLink = ({ productId }: Force) => `/supplier/pages/product/product?productId=${productId}`
