import { type LoadFile, readSuite, type Test } from './suite'

/**
 * Stryker's side of the suite, in a process of its own: a test runner as its plugin interface asks for
 * (stryker-mutator.io, "Create a plugin"). All modules are evaluated anew for every change, and in the first run
 * for every test, so that what runs while a file is loaded counts for each of its tests.
 */
export interface SuiteOptions {
  tests: string[]
  /** Titles of tests that cannot pass on instrumented sources. */
  leftOut: string[]
  /** Of each property, at most. */
  samples: number
}

/** What the instrumented sources read and write on the global object. */
interface Instrumentation {
  activeMutant?: string
  currentTestId?: string
  mutantCoverage?: unknown
  hitCount?: number
  hitLimit?: number
}
function instrumentation(): Instrumentation {
  const scope = globalThis as { __stryker__?: Instrumentation }
  scope.__stryker__ ??= {}
  return scope.__stryker__
}

interface MutantRun {
  activeMutant: { id: string; fileName: string }
  /** Ids of the tests that meet the change; all of them where it is missing. */
  testFilter?: string[]
  hitLimit?: number
}

class SuiteRunner {
  private open: () => LoadFile = () => () => new Map()
  /** File and title of each test by its id. */
  private readonly known = new Map<string, { file: string; title: string }>()
  /** Milliseconds of each test, with what loading its file takes. */
  private readonly times = new Map<string, number>()
  /** By source file, ids of the tests that have killed, the last one first: neighbours die by the same test. */
  private readonly killers = new Map<string, string[]>()

  constructor(private readonly options: SuiteOptions) {}

  capabilities = () => ({ reloadEnvironment: true })

  async init(): Promise<void> {
    this.open = await readSuite(process.cwd(), this.options.tests, this.options.samples)
    for (const file of this.options.tests) {
      const started = performance.now()
      const titles = [...this.open()(file).keys()].filter((title) => !this.options.leftOut.includes(title))
      const loading = performance.now() - started
      for (const title of titles) {
        this.known.set(`${file} > ${title}`, { file, title })
        this.times.set(`${file} > ${title}`, loading)
      }
    }
  }

  /** Every test on the unchanged sources: which change it meets, and how long it takes. */
  async dryRun() {
    const state = instrumentation()
    delete state.activeMutant
    delete state.mutantCoverage
    const tests = []
    for (const id of this.known.keys()) {
      state.currentTestId = id
      const { failure, ms } = await this.attempt(id, this.evaluated())
      const test = { id, name: id, timeSpentMs: ms }
      tests.push(failure ? { ...test, status: 1, failureMessage: failure } : { ...test, status: 0 })
    }
    delete state.currentTestId
    return { status: 'complete', tests, mutantCoverage: state.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRun) {
    const state = instrumentation()
    // Stryker allows a hundred times the hits of all tests; no single test comes near what all of them have.
    const most = hitLimit && hitLimit / 100 + 1000
    Object.assign(state, { activeMutant: activeMutant.id, hitLimit: most })
    const evaluated = this.evaluated()
    let nrOfTests = 0
    const killers = this.killers.get(activeMutant.fileName) ?? []
    for (const id of this.quickestFirst(testFilter ?? [...this.known.keys()], killers)) {
      nrOfTests += 1
      if (most) state.hitCount = 0
      const { failure } = await this.attempt(id, evaluated)
      if (most && (state.hitCount ?? 0) > most) return { status: 'timeout', reason: 'endless loop' }
      if (!failure) continue
      const others = killers.filter((killer) => killer !== id)
      this.killers.set(activeMutant.fileName, [id, ...others].slice(0, 30))
      return { status: 'killed', killedBy: [id], failureMessage: failure, nrOfTests }
    }
    return { status: 'survived', nrOfTests }
  }

  /** Fresh modules, of which each test file is loaded when its first test runs. */
  private evaluated(): LoadFile {
    const load = this.open()
    const loaded = new Map<string, Map<string, Test>>()
    return (file) => {
      const tests = loaded.get(file) ?? load(file)
      loaded.set(file, tests)
      return tests
    }
  }

  /** A file that cannot be loaded fails like its tests. */
  private async attempt(id: string, load: LoadFile) {
    const started = performance.now()
    let failure: string | undefined
    try {
      const { file, title } = this.known.get(id) ?? { file: '', title: '' }
      const test = load(file).get(title)
      if (!test) throw new Error('this test is no longer there')
      await test()
    } catch (error) {
      failure = String(error) || 'failed'
    }
    const ms = performance.now() - started
    // The first test of a file also loads it.
    this.times.set(id, Math.max(ms, this.times.get(id) ?? 0))
    return { failure, ms }
  }

  /** What has killed goes before what is quick. */
  private quickestFirst(ids: readonly string[], killers: readonly string[]): string[] {
    const rank = (id: string) => {
      const killed = killers.indexOf(id)
      return killed >= 0 ? killed - killers.length : (this.times.get(id) ?? 0)
    }
    const ranks = new Map(ids.map((id) => [id, rank(id)]))
    return [...ids].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
  }
}

const factory = Object.assign((options: { suite: SuiteOptions }) => new SuiteRunner(options.suite), {
  inject: ['options'],
})
export const strykerPlugins = [{ kind: 'TestRunner', name: 'suite', factory }]
