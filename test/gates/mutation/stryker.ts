import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SuiteOptions } from './runner'
import { projectDir, stage } from './stage'
import type { Mutant } from './survivors'

/** Stryker's result of one change; places count from 1 in line and column. */
interface Result {
  id: string
  fileName: string
  mutatorName: string
  replacement: string
  status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored'
  statusReason?: string
  location: Record<'start' | 'end', { line: number; column: number }>
}
interface Stryker {
  runMutationTest(): Promise<Result[]>
}

const core = join(__dirname, 'node_modules/@stryker-mutator/core')

/** Stryker is a tool of this gate alone, so the gate installs it. @throws Error when npm cannot */
function install(): void {
  if (existsSync(core)) return
  console.log('installing Stryker for this gate …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: __dirname,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('npm could not install test/gates/mutation: see its message above')
}

/**
 * Changes the sources that match `sources` (paths or globs below the project), one change at a time, and runs
 * the tests of `suite` against each change in a staged copy. Prints its progress.
 * @throws Error when a test fails on the unchanged sources, or when Stryker cannot judge a change
 */
export async function changeAll(sources: string[], suite: SuiteOptions): Promise<Mutant[]> {
  install()
  const { Stryker } = await import(pathToFileURL(join(core, 'dist/src/index.js')).href)
  const staged = stage()
  const runTypeScript = ['--import', pathToFileURL(require.resolve('tsx')).href]
  process.chdir(staged.dir)
  try {
    const stryker: Stryker = new Stryker({
      mutate: sources,
      // The stage is a copy already.
      inPlace: true,
      testRunner: 'suite',
      plugins: [join(__dirname, 'runner.ts')],
      testRunnerNodeArgs: runTypeScript,
      // No checker is used, yet its process loads the plugins too.
      checkerNodeArgs: runTypeScript,
      suite,
      coverageAnalysis: 'perTest',
      concurrency: Math.min(2, availableParallelism()),
      // A busy machine is slow without any endless loop.
      timeoutMS: 60_000,
      reporters: ['progress-append-only'],
      allowConsoleColors: false,
      logLevel: 'warn',
      warnings: { unknownOptions: false },
    })
    const results = await stryker.runMutationTest()
    return results.map((result) => mutantOf(result, staged.dir))
  } finally {
    process.chdir(projectDir)
    staged.remove()
  }
}

/** With the texts that tell it apart wherever its lines go. */
function mutantOf(result: Result, dir: string): Mutant {
  const { fileName, mutatorName, replacement, status, statusReason } = result
  if (status !== 'Killed' && status !== 'Timeout' && status !== 'Survived' && status !== 'NoCoverage')
    throw new Error(`${fileName}: Stryker says ${status} of a change: ${statusReason}`)
  const { start, end } = result.location
  const lines = readFileSync(fileName, 'utf8').split('\n')
  const inside = lines.slice(start.line - 1, end.line)
  inside.push((inside.pop() ?? '').slice(0, end.column - 1))
  inside.unshift((inside.shift() ?? '').slice(start.column - 1))
  return {
    line: start.line,
    alive: status === 'Survived' || status === 'NoCoverage',
    met: status !== 'NoCoverage',
    key: {
      file: fileName.slice(dir.length + 1),
      in: (lines[start.line - 1] ?? '').trim(),
      mutator: mutatorName,
      original: short(inside.join('\n')),
      replacement: short(replacement),
    },
  }
}

const short = (code: string): string => code.replace(/\s+/g, ' ').slice(0, 120)
