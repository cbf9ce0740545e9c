/** The record of a job and day: who may work on it, and how far it has come. */
import type { Day } from '../../../typings/text'
import { systemAudit } from '../onion/audit'
import { Call } from '../onion/call'
import { ports } from '../onion/ports'
import { patrolRuns } from '../store/collections'
import { commit, Stale } from '../store/commit'
import type { Reader, Stored } from '../store/database'
import { kickCourier, outboxWrites } from '../store/outbox'
import type { PatrolRun } from '../store/records'
import { save } from '../store/writes'
import type { Job } from './job'

/** Milliseconds for which a run has a job for itself after each page; a killed one is taken over after that. */
export const LEASE_MS = 30_000
/** How often a page is decided again when somebody changed what it rests on. */
const TRIES = 6
/** Ids of records that could not be judged which are kept for a person to look at. */
const FAILURES = 20

export const runId = (job: Job, day: Day): string => `${job.name}:${day}`

/** Whether there is anything to do for the job now. */
export function isDue(job: Job, run: PatrolRun | undefined, now: number, midnight: number): boolean {
  if (now < midnight + job.from * 60_000) return false
  if (!run) return true
  if (run.state === 'working') return !run.lease || run.lease.until <= now
  return job.every !== undefined && now >= Date.parse(run.finishedAt ?? '') + job.every * 60_000
}

/** Takes the job for this run. Undefined: another run has it. */
export async function takeJob(
  job: Job,
  day: Day,
  known: Stored<PatrolRun> | undefined,
  by: string,
): Promise<Stored<PatrolRun> | undefined> {
  const now = ports.now()
  const lease = { by, until: now + LEASE_MS }
  const at = new Date(now).toISOString()
  const fresh = { pages: 0, seen: 0, changed: 0, failed: 0, failures: [], rounds: 0, startedAt: at }
  const found = known ?? { _id: runId(job, day), job: job.name, day, state: 'working', ...fresh, revision: 0 }
  const again = found.state === 'done' ? { state: 'working' as const, cursor: undefined } : {}
  return store(found, { ...again, lease })
}

/** Requests to the database. */
export interface Cost {
  reads: number
  writes: number
}

/** Works through the pages of a job that this run has, until it is done or `until` (ms) is reached. */
export async function workOn(
  job: Job,
  taken: Stored<PatrolRun>,
  request: string,
  until: number,
): Promise<Cost> {
  const cost = { reads: 0, writes: 0 }
  let run: Stored<PatrolRun> | undefined = taken
  while (run && run.state === 'working' && ports.now() < until) run = await onePage(job, run, request, cost)
  if (run && run.state === 'working') await store(run, { lease: undefined })
  return cost
}

/** One page and its commit. Undefined: another run has taken the job over. */
async function onePage(
  job: Job,
  run: Stored<PatrolRun>,
  request: string,
  cost: Cost,
): Promise<Stored<PatrolRun> | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    // No person stands behind the timer: what is changed here bears the function's name.
    const call = new Call(request, 'patrol')
    try {
      const { day, cursor } = run
      const page = await job.page({ call, day, ...(cursor !== undefined && { cursor }) })
      const { writes: outgoing, ids } = outboxWrites(page.tell, call.at)
      const ended = page.next === undefined
      const after: Partial<PatrolRun> = {
        cursor: page.next as string,
        pages: run.pages + 1,
        seen: run.seen + page.seen,
        changed: run.changed + page.changed,
        failed: run.failed + page.failed.length,
        failures: [...run.failures, ...page.failed].slice(0, FAILURES),
        lease: ended ? (undefined as never) : { by: run.lease?.by ?? request, until: ports.now() + LEASE_MS },
        ...(ended && { state: 'done', finishedAt: call.at, rounds: run.rounds + 1 }),
      }
      const audited = systemAudit(call, `patrol.${job.name}`, run._id, page.writes)
      cost.writes += await commit([...page.writes, ...outgoing, ...audited, save(patrolRuns, run, after)])
      if (ids.length > 0) kickCourier(ids)
      return { ...run, ...after, revision: run.revision + 1 }
    } catch (fault) {
      if (!(fault instanceof Stale) || attempt === TRIES) throw fault
      if (!(await isStillMine(call.read, run))) return undefined
      await ports.wait(ports.jitter() * 10 * 2 ** attempt)
    } finally {
      cost.reads += call.read.reads
    }
  }
}

async function isStillMine(read: Reader, run: Stored<PatrolRun>): Promise<boolean> {
  return (await read.one(patrolRuns, run._id))?.revision === run.revision
}

async function store(
  run: Stored<PatrolRun>,
  changes: { [K in keyof PatrolRun]?: PatrolRun[K] | undefined },
): Promise<Stored<PatrolRun> | undefined> {
  try {
    await commit([save(patrolRuns, run, changes as Partial<PatrolRun>)])
    return { ...run, ...changes, revision: run.revision + 1 } as Stored<PatrolRun>
  } catch (fault) {
    if (fault instanceof Stale) return undefined
    throw fault
  }
}
