/** Runs the checks one after the other; a failure stops none of the others. */
import { checks, type Surroundings } from './checks'

export interface Result {
  passed: number
  failed: number
}

/** `say` gets one line for each check and the sum at the end. */
export async function runChecks(given: Surroundings, say: (line: string) => void): Promise<Result> {
  const result: Result = { passed: 0, failed: 0 }
  for (const { name, needs, run } of checks) {
    const without = needs && (!given.token || (needs === 'write' && !given.write))
    if (without) {
      say(`left  ${name} (needs --token${needs === 'write' ? ' and --write' : ''})`)
      continue
    }
    try {
      await run(given)
      result.passed += 1
      say(`pass  ${name}`)
    } catch (fault) {
      result.failed += 1
      say(`FAIL  ${name}: ${(fault as Error).message}`)
    }
  }
  say(`${result.passed} passed, ${result.failed} failed`)
  return result
}
