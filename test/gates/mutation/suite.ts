import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { build } from 'esbuild'
import { expect } from 'expect'
import fc from 'fast-check'
import { bind } from 'jest-each'

export type Test = () => unknown
/**
 * Evaluates a test file and everything of the project below it anew, and lists its tests by title: that of the
 * test after those of the blocks around it; a number follows where the same one stands twice.
 */
export type Suite = () => Map<string, Test>

/**
 * A test file as one function, compiled once and called for every change: what a module keeps from its first use
 * (compiled rule sets, patterns) is never that of another change. Jest does the same a hundred times slower.
 * Packages are loaded once; none of them is changed.
 */
export async function readSuite(dir: string, file: string): Promise<Suite> {
  const { outputFiles } = await build({
    entryPoints: [join(dir, file)],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    packages: 'external',
    logLevel: 'silent',
  })
  const globals = ['require', 'describe', 'test', 'it', 'expect']
  const evaluate = compileFunction(outputFiles[0]?.text ?? '', globals, { filename: file })
  const load = createRequire(join(__dirname, 'package.json'))
  const require = (name: string) => (name === 'fast-check' ? sampling : load(name))
  return () => {
    const { describe, test, tests } = collector()
    evaluate(require, describe, test, test, expect)
    return tests
  }
}

/**
 * fast-check with a seed, since random samples would make the list of survivors differ from run to run, without
 * shrinking, since nobody reads the counterexample, and with at most 100 samples a property: `npm test` takes all.
 */
const sampling = {
  ...fc,
  assert: <Ts>(property: fc.IRawProperty<Ts>, params: fc.Parameters<Ts> = {}) =>
    fc.assert(property, {
      ...params,
      numRuns: Math.min(params.numRuns ?? 100, 100),
      seed: 1,
      endOnFailure: true,
    }),
}

/** `describe` and `test` as jest has them, as far as the tests of the domain use them. */
function collector() {
  const tests = new Map<string, Test>()
  const around: string[] = []
  const describe = (title: string, body: () => unknown) => {
    around.push(title)
    body()
    around.pop()
  }
  const test = (title: string, run: Test) => {
    const whole = [...around, title].join(' ')
    let name = whole
    for (let n = 2; tests.has(name); n++) name = `${whole} ${n}`
    tests.set(name, run)
  }
  return {
    describe: Object.assign(describe, { each: bind(describe, false) }),
    test: Object.assign(test, { each: bind(test, false) }),
    tests,
  }
}
