/**
 * `npm run test:sdk`: Tencent's own database tests, from the npm package @cloudbase/node-sdk, against the local
 * cloud. A test that fails must be listed with its reason in known.json, and a listed one must fail.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openCloud } from '../../wechat/cloud'
import { functionEnvironment } from '../../wechat/cloud/environment'

const LEAST_PASSED = 162
const packageDir = path.join(__dirname, 'node_modules', '@cloudbase', 'node-sdk')

interface Report {
  testResults: {
    name: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}
interface Outcome {
  /** `file > full name of the test`. */
  name: string
  passed: boolean
  why: string
}

/** The package is a tool of this gate alone, so the gate installs it. @throws Error when npm cannot */
function install(): void {
  if (existsSync(packageDir)) return
  console.log('installing @cloudbase/node-sdk 2.9.1 for this gate …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: __dirname,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('npm could not install test/gates/sdk: see its message above')
}

/** A project without functions: the tests use the database alone. */
function emptyProject(dir: string): void {
  mkdirSync(path.join(dir, 'dist', 'functions'), { recursive: true })
  writeFileSync(
    path.join(dir, 'project.config.json'),
    JSON.stringify({ cloudfunctionRoot: 'dist/functions/' }),
  )
  writeFileSync(path.join(dir, 'dist', 'deployment.json'), JSON.stringify({ collections: [] }))
}

async function runTests(dir: string): Promise<Outcome[]> {
  emptyProject(dir)
  const cloud = await openCloud({ projectDir: dir, dataDir: path.join(dir, 'data') })
  try {
    const origin = await cloud.listen(0)
    const report = path.join(dir, 'report.json')
    const env = {
      ...process.env,
      ...functionEnvironment(origin, 'local-env', 'wxsdk', {}),
      TEST_SECRET_ID: 'local',
      TEST_SECRET_KEY: 'local',
      TEST_ENV: 'local-env',
      // Some tests expect the time zone of their authors.
      TZ: 'Asia/Shanghai',
    }
    const jest = require.resolve('jest/bin/jest')
    const args = [
      '--config',
      path.join(__dirname, 'jest.config.cjs'),
      '--json',
      `--outputFile=${report}`,
      '--silent',
    ]
    await new Promise((resolve) =>
      spawn(process.execPath, [jest, ...args, '--forceExit', ...process.argv.slice(2)], {
        env,
        stdio: 'ignore',
      }).once('exit', resolve),
    )
    if (!existsSync(report)) throw new Error('jest ended without a report')
    return outcomes(JSON.parse(readFileSync(report, 'utf8')) as Report)
  } finally {
    await cloud.close()
  }
}

function outcomes(report: Report): Outcome[] {
  return report.testResults.flatMap((file) => {
    const at = path.relative(path.join(packageDir, 'test', 'database'), file.name)
    if (file.assertionResults.length === 0)
      return [{ name: `${at} > (the file does not load)`, passed: false, why: file.message }]
    // Tencent skips some of its own tests.
    const run = file.assertionResults.filter(({ status }) => status !== 'pending')
    return run.map(({ fullName, status, failureMessages }) => ({
      name: `${at} > ${fullName}`,
      passed: status === 'passed',
      why: failureMessages.join('\n'),
    }))
  })
}

async function main(): Promise<void> {
  install()
  const dir = mkdtempSync(path.join(tmpdir(), 'sdk-gate-'))
  try {
    const all = await runTests(dir)
    const known = JSON.parse(readFileSync(path.join(__dirname, 'known.json'), 'utf8')) as Record<
      string,
      string
    >
    const passed = all.filter((one) => one.passed)
    const surprises = all.filter((one) => !one.passed && !Object.hasOwn(known, one.name))
    const mended = passed.filter((one) => Object.hasOwn(known, one.name))
    const gone = Object.keys(known).filter((name) => !all.some((one) => one.name === name))
    for (const { name, why } of surprises)
      console.error(`failed, and not listed: ${name}\n${why.slice(0, 1500)}\n`)
    for (const { name } of mended) console.error(`passes, but listed in known.json: ${name}`)
    for (const name of gone) console.error(`listed in known.json, but not a test: ${name}`)
    console.log(
      `${passed.length} of ${all.length} of Tencent's database tests pass; ${Object.keys(known).length} are listed with their reason`,
    )
    const wrong = surprises.length + mended.length + gone.length
    if (passed.length < LEAST_PASSED) throw new Error(`at least ${LEAST_PASSED} must pass`)
    if (wrong > 0) throw new Error(`${wrong} tests do not do what known.json says`)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
