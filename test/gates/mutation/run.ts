/**
 * `npm run mutation`: Stryker changes the rules, one change at a time, and the tests of the domain have to notice.
 * A folder needs 90 %, and every change that no test notices stands with its reason in survivors.json.
 * `npm run mutation -- identifiers` runs one folder (half a minute), `-- assessment/licence` one file of it; all of
 * assessment are 4,000 changes and take a quarter of an hour.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SuiteOptions } from './runner'
import { projectDir } from './stage'
import { changeAll } from './stryker'
import { compare, type Explained, type Mutant, score } from './survivors'

const LEAST = 90

/** The folders of cloudfunctions/domain with the tests that hold their requirements. */
const FOLDERS: Record<string, SuiteOptions> = {
  identifiers: {
    tests: ['test/domain/identifiers.test.ts', ...testsIn('test/domain/identifiers')],
    leftOut: [],
    samples: 1000,
  },
  assessment: {
    tests: [...testsIn('test/domain/assessment'), 'test/domain/adding.test.ts'],
    // Reads the sources themselves, which Stryker has rewritten.
    leftOut: ['the domain knows no clock, no chance and no outside'],
    // A change that survives has all of them run, in every category.
    samples: 100,
  },
}

function testsIn(folder: string): string[] {
  const files = readdirSync(join(projectDir, folder)).filter((file) => file.endsWith('.test.ts'))
  return files.map((file) => join(folder, file))
}

/** Prints what a maintainer has to do; true when there is nothing. */
async function run(folder: string, file?: string): Promise<boolean> {
  const suite = FOLDERS[folder]
  if (!suite) throw new Error(`no folder ${folder}: it is one of ${Object.keys(FOLDERS).join(', ')}`)
  const source = join('cloudfunctions/domain', folder)
  const only = file && join(source, `${file}.ts`)
  if (only && !existsSync(join(projectDir, only))) throw new Error(`there is no ${only}`)
  const started = performance.now()
  console.log(`${file ? `${folder}/${file}` : folder}: changing ${only ?? source} …`)
  const mutants = await changeAll([only ?? `${source}/**/*.ts`], suite)
  const explained = JSON.parse(readFileSync(join(__dirname, 'survivors.json'), 'utf8')) as Explained[]
  const { unexplained, stale } = compare(mutants, explained)
  for (const survivor of mutants.filter(({ alive }) => alive)) say(survivor, unexplained.includes(survivor))
  // No failure: a test that has become better must not stop whoever wrote it.
  for (const { file: at, in: line, original, replacement } of stale)
    console.log(
      `killed or gone, remove it from survivors.json: ${at}: ${line}\n  ${original} -> ${replacement}`,
    )
  const alive = mutants.filter((mutant) => mutant.alive).length
  const percent = score(mutants)
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    `${folder}: ${percent.toFixed(1)} % of ${mutants.length} changes killed, ${alive} survived, ` +
      `${unexplained.length} without a reason (${seconds} s)`,
  )
  // One file alone may lie below: the folder is what is promised.
  const enough = file !== undefined || percent >= LEAST
  if (!enough) console.error(`${folder}: less than ${LEAST} %`)
  return enough && unexplained.length === 0
}

function say({ line, met, key }: Mutant, isUnexplained: boolean): void {
  if (!isUnexplained) {
    console.log(`survived, explained: ${key.file}:${line} ${key.mutator}`)
    return
  }
  console.error(`survived: ${key.file}:${line}${met ? '' : ' (no test runs through it)'}`)
  console.error(`  ${JSON.stringify({ ...key, reason: '' })}`)
}

async function main(): Promise<void> {
  const [folder, ...path] = (process.argv[2] ?? '').split('/')
  const file = path.length > 0 ? path.join('/') : undefined
  const good = []
  for (const each of folder ? [folder] : Object.keys(FOLDERS)) good.push(await run(each, file))
  process.exitCode = good.every(Boolean) ? 0 : 1
}

main().catch((error: unknown) => {
  console.error(`mutation could not run: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
})
