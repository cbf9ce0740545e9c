/** The steps of `npm run check:deploy`; started by check.ts. */
import { createHash } from 'node:crypto'
import { cpSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { deploy } from '../../../cloudfunctions/ops/deploy/run'
import { SECRETS } from '../../../cloudfunctions/runtime/onion/secretNames'
import { collections } from '../../../cloudfunctions/runtime/store/collections'
import { runSteps } from '../step'
import { backupAbroad } from './backup'
import { type Endpoint, openEndpoint } from './endpoint'
import { FakeEnvironment } from './environment'

const [dir = ''] = process.argv.slice(2)
const projectDir = copyOfProject(resolve(__dirname, '../../..'), join(dir, 'project'))
const certificate = { key: read('server.key'), cert: read('server.pem'), authority: '' }
function read(name: string): Buffer {
  return readFileSync(join(dir, name))
}

/** The sources as they are now: every deployment of the gate builds the same. */
function copyOfProject(from: string, to: string): string {
  const isOurs = (path: string) => !/node_modules|miniprogram_npm/.test(path.slice(from.length))
  for (const part of ['cloudfunctions', 'typings', 'miniprogram', 'package.json', 'project.config.json'])
    cpSync(join(from, part), join(to, part), { recursive: true, filter: isOurs })
  symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'))
  return to
}

const strong = (of: string) => createHash('sha256').update(of).digest('hex')
const secrets = Object.fromEntries(
  SECRETS.map(({ name }) => [name, name.endsWith('_KEYS') ? `k1:${strong(name)}` : strong(name)]),
)

let cloud = new FakeEnvironment()
let endpoint: Endpoint
let uploads: { version: string; desc: string; project: object }[] = []

const uploader = () => ({
  Project: class {
    constructor(readonly of: object) {}
  } as never,
  packNpmManually: async () => {},
  upload: async (of: { version: string; desc: string; project: unknown }) => {
    uploads.push(of as never)
  },
})

interface Told {
  code: number
  lines: string[]
}

async function run(options: { plan?: boolean; env?: Record<string, string> } = {}): Promise<Told> {
  const lines: string[] = []
  const environment = {
    CLOUD_ENV: 'env-gate',
    TENCENT_SECRET_ID: 'AKIDgate',
    TENCENT_SECRET_KEY: 'gate',
    WECHAT_APPID: 'wx0000000000000001',
    WECHAT_UPLOAD_KEY: 'content of a key',
    DEPLOY_PROXY: endpoint.proxy,
    ...secrets,
    ...options.env,
  }
  const say = (line: string) => lines.push(line)
  const code = await deploy({
    projectDir,
    plan: options.plan ?? false,
    environment,
    say,
    loadUploader: uploader,
  })
  return { code, lines }
}

/** Failures, one line each. */
class Findings {
  readonly lines: string[] = []
  expect(holds: boolean, otherwise: string): void {
    if (!holds) this.lines.push(otherwise)
  }
}

async function planNeedsNothing(): Promise<string[]> {
  const found = new Findings()
  const lines: string[] = []
  const code = await deploy({ projectDir, plan: true, environment: {}, say: (line) => lines.push(line) })
  const text = lines.join('\n')
  found.expect(code === 0, `the plan ended with ${code}`)
  for (const { name, indexes } of collections)
    found.expect(
      lines.some((line) => line.startsWith(`  ${name}`) && line.split('(').length === indexes.length + 1),
      `the plan does not show ${name} with its ${indexes.length} indexes`,
    )
  for (const { name } of SECRETS) found.expect(text.includes(name), `the plan does not name ${name}`)
  found.expect(/courier: 60 s.*timer everyMinute/.test(text), 'the plan does not show the timer of courier')
  found.expect(cloud.changes.length === 0, 'the plan changed something')
  return found.lines
}

async function refusesWeakSecrets(): Promise<string[]> {
  const found = new Findings()
  for (const { name } of SECRETS)
    for (const value of ['', 'letmein', 'ab'.repeat(32)]) {
      const { code, lines } = await run({ env: { [name]: value } })
      found.expect(code === 1, `${name}=${value} was accepted`)
      found.expect(
        lines.some((line) => line.startsWith(name)),
        `${name} is not named`,
      )
      found.expect(!value || !lines.join('\n').includes(value), `the value of ${name} was printed`)
    }
  const [first, second] = SECRETS
  const twice = await run({ env: { [first.name]: secrets[second.name] ?? '' } })
  found.expect(twice.code === 1, 'two secrets with one value were accepted')
  found.expect(cloud.changes.length === 0, 'something was changed before the secrets were right')
  return found.lines
}

/** Everything that is declared is there. */
function complete(found: Findings): void {
  for (const { name, indexes } of collections) {
    const there = cloud.collections.get(name)
    found.expect(there?.acl === 'ADMINONLY', `${name} is ${there ? 'open to clients' : 'missing'}`)
    for (const index of indexes)
      found.expect(
        there?.indexes.some(
          ({ Name, Keys }) =>
            Name === index.name &&
            JSON.stringify(Keys.map((key) => [key.Name, Number(key.Direction)])) ===
              JSON.stringify(index.fields.map(({ path, order }) => [path, order])),
        ) ?? false,
        `${name} has no index ${index.name}`,
      )
  }
  const deployment = JSON.parse(readFileSync(join(projectDir, 'dist/deployment.json'), 'utf8')) as {
    functions: { name: string; timeoutSeconds: number; memoryMb: number }[]
  }
  for (const { name, timeoutSeconds, memoryMb } of deployment.functions) {
    const there = cloud.functions.get(name)
    if (!there) {
      found.expect(false, `function ${name} is missing`)
      continue
    }
    const { Timeout, MemorySize, Environment } = there.config as {
      Timeout: number
      MemorySize: number
      Environment: { Variables: { Key: string; Value: string }[] }
    }
    found.expect(Timeout === timeoutSeconds && MemorySize === memoryMb, `${name} has other settings`)
    const files = unzipSync(new Uint8Array(Buffer.from(there.code, 'base64')))
    const code = readFileSync(join(projectDir, 'dist/cloudfunctions', name, 'index.js'))
    found.expect(Buffer.from(files['index.js'] ?? []).equals(code), `${name} has other code`)
    for (const secret of SECRETS)
      found.expect(
        Environment.Variables.some(({ Key, Value }) => Key === secret.name && Value === secrets[secret.name]),
        `${name} lacks ${secret.name}`,
      )
  }
  for (const name of ['courier', 'patrol'])
    found.expect(cloud.fn(name).triggers.length === 1, `${name} has ${cloud.fn(name).triggers.length} timers`)
  found.expect(/"read":false/.test(cloud.storage.Rule), 'files may be read past the functions')
  found.expect(cloud.access.length === 1 && cloud.access[0]?.Name === 'openapi', 'openapi is not reached')
}

async function firstMakesAll(): Promise<string[]> {
  const found = new Findings()
  const { code, lines } = await run()
  found.expect(code === 0, `ended with ${code}: ${lines.at(-1)}`)
  complete(found)
  found.expect(uploads.length === 1, `the mini program was uploaded ${uploads.length} times`)
  const text = lines.join('\n')
  for (const value of Object.values(secrets)) found.expect(!text.includes(value), 'a secret was printed')
  return found.lines
}

async function secondChangesNothing(): Promise<string[]> {
  const found = new Findings()
  cloud.changes = []
  const { code, lines } = await run()
  found.expect(code === 0 && lines.at(-1) === 'nothing to change', `said "${lines.at(-1)}"`)
  found.expect(cloud.changes.length === 0, `changed ${cloud.changes.join(', ')}`)
  found.expect(uploads.length === 1, 'the mini program was uploaded again')
  return found.lines
}

async function showsDrift(): Promise<string[]> {
  const found = new Findings()
  const codes = cloud.collection('codes')
  codes.indexes = codes.indexes.filter(({ Name }) => Name !== 'number')
  cloud.collection('users').acl = 'READONLY'
  cloud.storage = { AclTag: 'READONLY', Rule: '' }
  cloud.fn('patrol').triggers = []
  cloud.access = []
  cloud.fn('scan').config.MemorySize = 128
  cloud.collections.set('somebodyElses', { indexes: [], acl: 'READONLY' })
  cloud.changes = []
  const plan = await run({ plan: true })
  for (const words of [
    'drift: collection codes: index (number)',
    'drift: collection users: close it to every client',
    'drift: storage: rule {"read":false,"write":"resource.openid == auth.openid"}',
    'drift: HTTP access: / reaches openapi',
    'drift: function patrol: timer everyMinute 0 */1 * * * * *',
    'drift: function scan: memory 128 MB becomes 256 MB',
  ])
    found.expect(plan.lines.includes(words), `the plan does not say "${words}"`)
  found.expect(
    plan.lines.includes('not ours, left alone: collection somebodyElses'),
    'a foreign one is not named',
  )
  found.expect(cloud.changes.length === 0, 'the plan changed something')
  await run()
  complete(found)
  found.expect(cloud.collections.has('somebodyElses'), 'a foreign collection was deleted')
  return found.lines
}

/** Those are for trying things out on one machine, and a deployment takes them to no environment. */
const LOCAL_ONLY = ['WEBHOOK_LOCAL', 'HEALTH_PACK_DEMO']

/** A setting that the functions read and a deployment does not know would be taken away by the next one. */
async function carriesSettings(): Promise<string[]> {
  const found = new Findings()
  const source = readFileSync(join(projectDir, 'cloudfunctions/runtime/onion/settings.ts'), 'utf8')
  const names = [...source.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name = '']) => name)
  found.expect(names.length > 5, `only ${names.length} settings were found`)
  const asked = Object.fromEntries(names.map((name) => [name, '1']))
  await run({ env: asked })
  const { Environment } = cloud.fn('health').config as { Environment: { Variables: { Key: string }[] } }
  const there = Environment.Variables.map(({ Key }) => Key)
  for (const name of names)
    found.expect(
      there.includes(name) !== LOCAL_ONLY.includes(name),
      `${name} ${there.includes(name) ? 'is taken along' : 'is not taken along'}`,
    )
  await run()
  const { lines } = await run()
  found.expect(lines.at(-1) === 'nothing to change', 'without the settings it is not as it was before')
  return found.lines
}

async function keepsKeys(): Promise<string[]> {
  const found = new Findings()
  cloud.changes = []
  const fresh = `k2:${strong('second')}`
  const lost = await run({ env: { TOKEN_KEYS: fresh } })
  found.expect(lost.code === 1 && cloud.changes.length === 0, 'a key in use was dropped')
  found.expect(lost.lines.includes('TOKEN_KEYS no longer holds key 1'), 'the lost key is not named')
  const both = await run({ env: { TOKEN_KEYS: `${fresh},${secrets.TOKEN_KEYS}` } })
  const only = new Set(cloud.changes)
  found.expect(
    both.code === 0 && only.size === 1 && only.has('UpdateFunctionConfiguration'),
    `changed ${[...only]}`,
  )
  return found.lines
}

/** The network goes after so many requests; the next deployment brings the environment there all the same. */
async function healsAfterACut(): Promise<string[]> {
  const found = new Findings()
  for (let cut = 1; cut < 1000; cut += 149) {
    cloud = new FakeEnvironment()
    uploads = []
    await reopen()
    endpoint.left = cut
    const broken = await run().then(
      () => 'ended',
      () => 'broke',
    )
    endpoint.left = Number.POSITIVE_INFINITY
    const { code } = await run()
    found.expect(code === 0, `after a cut at ${cut} the next one ended with ${code}`)
    complete(found)
    cloud.changes = []
    await run()
    found.expect(cloud.changes.length === 0, `after a cut at ${cut} the third one changed something`)
    if (broken === 'ended') break
  }
  return found.lines
}

async function reopen(): Promise<void> {
  await endpoint?.close()
  endpoint = await openEndpoint(cloud, certificate)
}

async function main(): Promise<void> {
  await reopen()
  await runSteps('check:deploy', [
    { name: 'the plan needs nothing', run: planNeedsNothing },
    { name: 'missing and weak secrets are named', run: refusesWeakSecrets },
    { name: 'the first deployment makes everything', run: firstMakesAll },
    { name: 'the second changes nothing', run: secondChangesNothing },
    { name: 'drift is shown and mended', run: showsDrift },
    { name: 'every setting is carried over', run: carriesSettings },
    { name: 'no key in use is lost', run: keepsKeys },
    { name: 'a deployment that was cut off goes on', run: healsAfterACut },
    {
      name: 'a backup reaches the environment from outside, over TLS',
      run: () => backupAbroad(dir, certificate),
    },
  ])
  await endpoint.close()
}

// Tencent's package narrates on the console; this gate speaks through its steps.
console.log = console.info = console.warn = () => {}
void main()
