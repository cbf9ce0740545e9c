/** What a gate's step found: one line per failure, each complete by itself. */
export interface Step {
  name: string
  run: () => Promise<string[]>
}

/**
 * Runs the steps in order, all of them even after a failure, and prints for each what it is doing, how long
 * it took in seconds, and one line per failure. The last line counts steps: `N passed, M failed`.
 * Sets the exit code of the process.
 */
export async function runSteps(gate: string, steps: Step[]): Promise<void> {
  let failed = 0
  for (const [index, { name, run }] of steps.entries()) {
    process.stdout.write(`${gate} ${index + 1}/${steps.length} ${name} … `)
    const started = performance.now()
    const failures = await run().catch((error: unknown) => [`${name} could not run: ${messageOf(error)}`])
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    if (failures.length) failed += 1
    console.log(failures.length ? `${failures.length} wrong (${seconds} s)` : `ok (${seconds} s)`)
    for (const failure of failures) console.log(`  ${failure.replace(/\s*\n\s*/g, ' ')}`)
  }
  console.log(`${gate}: ${steps.length - failed} passed, ${failed} failed`)
  process.exitCode = failed ? 1 : 0
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
