/** `npm run check:safety`: regular expressions that can be made slow, secrets in the history. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { runSteps } from '../step'
import { type Pattern, patternsIn } from './patterns'
import { openScanner, secretsInHistory } from './secrets'

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

const lockfiles = (): string[] =>
  ['', 'test/bench', ...readdirSync(join(root, 'test/gates')).map((gate) => `test/gates/${gate}`)]
    .map((folder) => join(root, folder, 'package-lock.json'))
    .filter(existsSync)

/** No lock names the host of a registry, which would be asked past the one that is set. */
async function hosts(): Promise<string[]> {
  return lockfiles().flatMap((path) =>
    /"resolved": "https?:/.test(readFileSync(path, 'utf8'))
      ? [`${path.slice(root.length + 1)} names a host`]
      : [],
  )
}

async function main(): Promise<void> {
  install()
  await runSteps('check:safety', [
    { name: 'the checker of patterns works', run: catchesSlow },
    { name: 'no pattern can be made slow', run: slowPatterns },
    { name: 'the scanner of secrets works', run: catchesSecrets },
    { name: 'no lock names a registry', run: hosts },
    { name: 'no secret was ever committed', run: () => secretsInHistory(root) },
  ])
}

// The checker of patterns keeps a worker, which would hold the gate open for minutes.
void main().finally(() => process.exit())
