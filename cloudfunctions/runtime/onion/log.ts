/** What one call cost and how it ended. No names, texts or openids: lines outlive the right to keep those. */
export interface CallRecord {
  request: string
  action: string
  /** `ok` or the code of the refusal. */
  outcome: string
  /** Milliseconds. */
  ms: number
  /** Documents asked for and written, in database requests. */
  reads: number
  writes: number
}

/** Milliseconds from which an action that somebody waits for counts as slow (own figure: ten times a usual one). */
export const SLOW_MS = 1_000
/** Outcomes that are ours to mend, and those that say the environment is at its limit. */
const OURS = ['INTERNAL', 'MISCONFIGURED']
const AT_LIMIT = ['BUSY', 'RATE_LIMITED']

/**
 * One structured line per action, at the level that an alarm looks for: `error` for what failed by our fault, `warn`
 * with `slow` for what took long, `warn` for what was turned away for want of room, `info` for all others.
 */
export function logCall(record: CallRecord, slowFrom = SLOW_MS): void {
  const slow = record.ms >= slowFrom && { slow: true }
  if (OURS.includes(record.outcome))
    console.error(JSON.stringify({ level: 'error', at: 'call', ...record, ...slow }))
  else if (slow || AT_LIMIT.includes(record.outcome))
    console.warn(JSON.stringify({ level: 'warn', at: 'call', ...record, ...slow }))
  else console.log(JSON.stringify({ level: 'info', at: 'call', ...record }))
}

/** Whole milliseconds since it was begun, whatever is done to the clock meanwhile. */
export function stopwatch(): () => number {
  const began = performance.now()
  return () => Math.round(performance.now() - began)
}

/** Milliseconds from which a run of the timers is slow: they have 40 s of work and then leave the rest to the next. */
export const SLOW_RUN_MS = 45_000

/** A fault that a person must look at. The stack stays here and never goes into an answer. */
export function logFault(request: string, action: string, fault: unknown): void {
  const { message, stack } = fault instanceof Error ? fault : { message: String(fault), stack: undefined }
  console.error(JSON.stringify({ level: 'error', at: 'fault', request, action, message, stack }))
}

/** A setting that stops a function from running, by name and never by value. */
export function logMisconfigured(secret: string, why: string): void {
  console.error(JSON.stringify({ level: 'error', at: 'misconfigured', secret, why }))
}
