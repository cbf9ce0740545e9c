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

/** One structured line per action. */
export function logCall(record: CallRecord): void {
  console.log(JSON.stringify({ level: 'info', at: 'call', ...record }))
}

/** A fault that a person must look at. The stack stays here and never goes into an answer. */
export function logFault(request: string, action: string, fault: unknown): void {
  const { message, stack } = fault instanceof Error ? fault : { message: String(fault), stack: undefined }
  console.error(JSON.stringify({ level: 'error', at: 'fault', request, action, message, stack }))
}

/** A setting that stops a function from running, by name and never by value. */
export function logMisconfigured(secret: string, why: string): void {
  console.error(JSON.stringify({ level: 'error', at: 'misconfigured', secret, why }))
}
