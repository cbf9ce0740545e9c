/** `npm run check:safety`: regular expressions that can be made slow, secrets in the history, foreign code. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { buildFunctions } from '../../../cloudfunctions/ops/build'
import { runSteps, type Unanswered } from '../step'
import { askAudit, audited } from './audit'
import { deprecatedIn, faultsOf } from './dependencies'
import { readLock } from './lock'
import { type Pattern, patternsIn } from './patterns'
import { openScanner, secretsInHistory } from './secrets'
import { namesOf, shippedIn } from './shipped'

const root = resolve(__dirname, '../../..')
const FOLDERS = ['cloudfunctions', 'miniprogram']
/** Milliseconds for one pattern; one that takes longer to judge is refused. */
const TIMEOUT_MS = 20_000

/** Patterns that are put together where they are used, and how they look then; any other place fails the gate. */
const PUT_TOGETHER: Record<string, Pattern[]> = {
  'cloudfunctions/domain/identifiers/licenceNumber.ts': licencePatterns(),
  'cloudfunctions/domain/assessment/quick/paper.ts': licencePatterns(),
  'cloudfunctions/domain/token/index.ts': [
    { place: 'token', source: '^[0123456789ABCDEFGHJKMNPQRSTVWXYZ]{32}$', flags: '' },
  ],
  'cloudfunctions/runtime/openapi/endpoint.ts': [
    { place: 'endpoint', source: '^/v1/launches/(?<launchId>[^/]+)/steps/(?<step>[^/]+)$', flags: '' },
  ],
}

/** The formats of licence numbers are data. */
function licencePatterns(): Pattern[] {
  const text = readFileSync(join(root, 'cloudfunctions/domain/catalog/licences.json'), 'utf8')
  const found: Pattern[] = []
  JSON.parse(text, (key, value) => {
    if (key === 'pattern') found.push({ place: 'licences.json', source: value, flags: 'u' })
    return value
  })
  return found
}

interface Recheck {
  checkSync(
    source: string,
    flags: string,
    options: { timeout: number },
  ): { status: string; complexity?: { summary: string } }
}

function install(): void {
  if (existsSync(join(__dirname, 'node_modules/recheck/package.json'))) return
  process.stdout.write('installing recheck and secretlint into test/gates/safety (once)\n')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: __dirname, stdio: ['ignore', 2, 2] })
}

async function slowPatterns(): Promise<string[]> {
  const { checkSync } = createRequire(join(__dirname, 'package.json'))('recheck') as Recheck
  const { patterns, unread } = patternsIn(root, FOLDERS)
  const faults = unread
    .filter((place) => !Object.keys(PUT_TOGETHER).some((file) => place.startsWith(`${file}:`)))
    .map((place) => `${place}: say in test/gates/safety/check.ts how this pattern looks when it is used`)
  const all = [...patterns, ...Object.values(PUT_TOGETHER).flat()]
  for (const { place, source, flags } of all) {
    const { status, complexity } = checkSync(source, flags, { timeout: TIMEOUT_MS })
    if (status !== 'safe')
      faults.push(`${place} /${source}/${flags} is ${status}: ${complexity?.summary ?? ''}`)
  }
  if (all.length < 100) faults.push(`only ${all.length} patterns were found`)
  return faults
}

/** What a scanner that finds nothing would pass as well. */
async function catchesSlow(): Promise<string[]> {
  const { checkSync } = createRequire(join(__dirname, 'package.json'))('recheck') as Recheck
  const { status } = checkSync('^(a|a)*$', '', { timeout: TIMEOUT_MS })
  return status === 'vulnerable' ? [] : ['a pattern that can be made slow is not recognised']
}

/** Put together here, so that this file is no finding itself. */
async function catchesSecrets(): Promise<string[]> {
  const scan = await openScanner()
  const secrets = [
    `TOKEN_KEYS=k1:${'0a'.repeat(32)}`,
    `-----BEGIN ${'PRIVATE KEY'}-----\n${'MIIB'.repeat(20)}`,
    `token = "ghp_${'a1B2'.repeat(9)}"`,
  ]
  const missed = await Promise.all(secrets.map(async (text) => (await scan('a.txt', text)).length === 0))
  return missed.flatMap((is, i) => (is ? [`secret ${i + 1} of ${secrets.length} is not recognised`] : []))
}

/** Folders with a lock of their own, below which a command installs what only it needs. */
const TOOLS = ['test', 'test/gates', 'cloudfunctions/ops/deploy/packages']

const lockfiles = (): string[] =>
  ['', ...TOOLS.flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))]
    .map((folder) => join(root, folder, 'package-lock.json'))
    .filter(existsSync)

/** Packages in the cloud, all that the SDK brings with it included: more than these are a decision of somebody. */
const FUNCTIONS_MOST = 111
const PHONE = ['crypto', 'dayjs', 'extend', 'tdesign-miniprogram', 'tweetnacl', 'weapp-qrcode']

async function locks(): Promise<string[]> {
  const found = lockfiles()
  const faults = found.flatMap((path) =>
    faultsOf(readLock(path)).map((fault) => `${path.slice(root.length + 1)}: ${fault}`),
  )
  return found.length < 7 ? [...faults, `only ${found.length} locks were found`] : faults
}

async function shipped(): Promise<string[]> {
  await buildFunctions(root)
  const lock = readLock(join(root, 'package-lock.json'))
  const { functions, phone } = await shippedIn(root, lock)
  const faults = deprecatedIn(lock, [...functions, ...phone])
  for (const place of functions) if (!lock[place]) faults.push(`${place} is bundled and not in the lock`)
  if (functions.size > FUNCTIONS_MOST)
    faults.push(`the functions hold ${functions.size} packages: ${namesOf(functions).join(', ')}`)
  if (namesOf(phone).join() !== PHONE.join())
    faults.push(`the mini program takes ${namesOf(phone).join(', ')}`)
  return faults
}

/** Asks the registry that is set. One that answers no audits leaves the question open, and says so. */
async function vulnerable(): Promise<string[] | Unanswered> {
  const { functions, phone } = await shippedIn(root, readLock(join(root, 'package-lock.json')))
  const faults: string[] = []
  for (const path of lockfiles()) {
    const folder = join(path, '..')
    const answer = await askAudit(folder)
    if ('unanswered' in answer)
      return { unanswered: `known vulnerabilities, for npm audit: ${answer.unanswered}` }
    faults.push(...audited(answer.found, folder === root ? new Set([...functions, ...phone]) : new Set()))
  }
  return faults
}

async function main(): Promise<void> {
  install()
  await runSteps('check:safety', [
    { name: 'the checker of patterns works', run: catchesSlow },
    { name: 'no pattern can be made slow', run: slowPatterns },
    { name: 'the scanner of secrets works', run: catchesSecrets },
    { name: 'foreign code is pinned, licensed and runs no script unseen', run: locks },
    { name: 'the functions and the phone hold what is stated', run: shipped },
    { name: 'the registry knows of no vulnerability', run: vulnerable },
    { name: 'no secret was ever committed', run: () => secretsInHistory(root) },
  ])
}

// The checker of patterns keeps a worker, which would hold the gate open for minutes.
void main().finally(() => process.exit())
