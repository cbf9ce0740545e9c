import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { build } from 'esbuild'
import { expect } from 'expect'
import fc from 'fast-check'
import { bind } from 'jest-each'

export type Test = () => unknown
/**
 * The tests of a file by title: that of the test after those of the blocks around it; a number follows where the
 * same one stands twice.
 */
export type LoadFile = (file: string) => Map<string, Test>

/**
 * Test files as one function, compiled once and called for every change. A call evaluates nothing by itself; what
 * is loaded of it shares its modules, and none with another call: what a module keeps from its first use (compiled
 * rule sets, patterns) is never that of another change. Jest does the same a hundred times slower. Packages are
 * loaded once; none of them is changed.
 */
export async function readSuite(
  dir: string,
  files: readonly string[],
  samples: number,
): Promise<() => LoadFile> {
  const entries = files.map(
    (file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`,
  )
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = { ${entries.join(', ')} }`, resolveDir: dir },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    packages: 'external',
    logLevel: 'silent',
  })
  const globals = ['require', 'module', 'describe', 'test', 'it', 'expect']
  const evaluate = compileFunction(outputFiles[0]?.text ?? '', globals, { filename: 'suite.cjs' })
  const load = createRequire(join(__dirname, 'package.json'))
  const sampling = sampled(samples)
  const require = (name: string) => (name === 'fast-check' ? sampling : load(name))
  return () => {
    const module: { exports: Record<string, () => unknown> } = { exports: {} }
    const { describe, test, take } = collector()
    evaluate(require, module, describe, test, test, expect)
    return (file) => {
      module.exports[file]?.()
      return take()
    }
  }
}

/**
 * fast-check with a seed, since random samples would make the list of survivors differ from run to run, without
 * shrinking, since nobody reads the counterexample, and with at most `samples` of a property: `npm test` takes all.
 */
const sampled = (samples: number) => ({
  ...fc,
  assert: <Ts>(property: fc.IRawProperty<Ts>, params: fc.Parameters<Ts> = {}) =>
    fc.assert(property, {
      ...params,
      numRuns: Math.min(params.numRuns ?? samples, samples),
      seed: 1,
      endOnFailure: true,
    }),
})

/** `describe` and `test` as jest has them, as far as the tests of the domain use them. */
function collector() {
  let tests = new Map<string, Test>()
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
    /** The tests since the last time. */
    take: () => {
      const taken = tests
      tests = new Map()
      return taken
    },
  }
}
