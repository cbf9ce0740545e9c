import { shanghaiDay } from '../../domain/calendar'
import { midnight } from '../code/outlook'
import { callSource } from '../onion/identity'
import { logCall, logFault, SLOW_RUN_MS, stopwatch } from '../onion/log'
import { ports, randomName } from '../onion/ports'
import { refuse } from '../onion/refusal'
import { readOnly } from '../onion/settings'
import { patrolRuns } from '../store/collections'
import { Reader } from '../store/database'
import type { Job } from './job'
import { type Cost, isDue, runId, takeJob, workOn } from './run'

/** Milliseconds of one run, of the function's 60 s. What is left is the next run's. */
const BUDGET = 40_000

/**
 * Does what is due now of some jobs. Only WeChat's timer may ask for it; it may fire twice, late or while another run
 * is at it: whoever has a job's lease does its pages, and a page is done once. A job that fails leaves the others alone.
 */
export async function patrol(jobs: readonly Job[]): Promise<{ done: string[] }> {
  if (!callSource().split(',').includes('wx_trigger')) return refuse('NOT_ALLOWED')
  if (readOnly()) return { done: [] }
  const request = randomName(16)
  const started = ports.now()
  const day = shanghaiDay(started)
  const read = new Reader()
  const found = await read.many(
    patrolRuns,
    jobs.map((job) => runId(job, day)),
  )
  const runs = new Map(found.map((run) => [run._id, run]))
  const done: string[] = []
  for (const job of jobs) {
    const known = runs.get(runId(job, day))
    const now = ports.now()
    if (now >= started + BUDGET || !isDue(job, known, now, Date.parse(midnight(day)))) continue
    if (await doJob(job, request, started + BUDGET, () => takeJob(job, day, known, request)))
      done.push(job.name)
  }
  return { done }
}

/** Whether this run had the job and nothing failed. */
async function doJob(
  job: Job,
  request: string,
  until: number,
  take: () => ReturnType<typeof takeJob>,
): Promise<boolean> {
  const took = stopwatch()
  const action = `patrol.${job.name}`
  const log = (outcome: string, cost: Cost = { reads: 0, writes: 0 }) =>
    logCall({ request, action, outcome, ms: took(), ...cost }, SLOW_RUN_MS)
  try {
    const run = await take()
    if (!run) log('TAKEN')
    else log('ok', await workOn(job, run, request, until))
    return run !== undefined
  } catch (fault) {
    logFault(request, action, fault)
    log('INTERNAL')
    return false
  }
}
