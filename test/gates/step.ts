/** What a gate's step found: one line per failure, each complete by itself; or why nobody could answer it here. */
export interface Step {
  name: string
  run: () => Promise<string[] | Unanswered>
}

/** Not found out, which is neither passed nor failed. */
export interface Unanswered {
  unanswered: string
}

/**
 * Runs the steps in order, all of them even after a failure, and prints for each what it is doing, how long
 * it took in seconds, and one line per failure. The last line counts steps: `N passed, M failed`, and those that nobody
 * could answer.
 * Sets the exit code of the process.
 */
export async function runSteps(gate: string, steps: Step[]): Promise<void> {
  let failed = 0
  let open = 0
  for (const [index, { name, run }] of steps.entries()) {
    process.stdout.write(`${gate} ${index + 1}/${steps.length} ${name} … `)
    const started = performance.now()
    const failures = await attempt(name, run)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    if (!Array.isArray(failures)) {
      open += 1
      say(`NOT FOUND OUT: ${failures.unanswered} (${seconds} s)`)
      continue
    }
    if (failures.length) failed += 1
    say(failures.length ? `${failures.length} wrong (${seconds} s)` : `ok (${seconds} s)`)
    for (const failure of failures) say(`  ${failure.replace(/\s*\n\s*/g, ' ')}`)
  }
  const unanswered = open ? `, ${open} not found out` : ''
  say(`${gate}: ${steps.length - failed - open} passed, ${failed} failed${unanswered}`)
  process.exitCode = failed ? 1 : 0
}

/** A step that cannot run has failed; the steps after it still run. */
async function attempt(name: string, run: Step['run']): ReturnType<Step['run']> {
  try {
    return await run()
  } catch (error) {
    return [`${name} could not run: ${messageOf(error)}`]
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
