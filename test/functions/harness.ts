/**
 * The built functions on a local cloud of their own, reached as a phone reaches them: through the real SDK and
 * the wire. Each test file has one; requests that the functions make of the cloud are counted.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildFunctions } from '../../cloudfunctions/ops/build'
import type { ActionName, Envelope, ErrorCode, FunctionName, Input, Output } from '../../typings/contract'
import type { UploadAs } from '../demo/dossiers'
import type { CallAs } from '../demo/people'
import { type Cloud, openCloud } from '../wechat/cloud'

const root = resolve(__dirname, '../..')

export interface TestCloud {
  cloud: Cloud
  dataDir: string
  origin: string
  /** Lines that the functions printed. */
  log: string[]
  setupSecret: string
  /** Values that the cloud made for the secrets. */
  secrets: Record<string, string>
  /** Requests that functions have made of the cloud so far: every read and write of the database is one. */
  requests(): number
  /** What answers every request like a broken gateway: the whole cloud, or only WeChat's open interfaces. */
  broken?: 'cloud' | 'openapi'
  /** Resolves when no function is asking anything of the cloud any more, such as a courier that was kicked. */
  quiet(): Promise<void>
  as(openid: string): Person
  call: CallAs
  upload: UploadAs
  close(): Promise<void>
}

/** A WeChat user who calls actions. */
export interface Person {
  openid: string
  call<F extends FunctionName, A extends ActionName<F>>(
    name: F,
    action: A,
    input: Input<F, A>,
  ): Promise<Envelope<Output<F, A>>>
  /** The output, or an error with the refusal. */
  get<F extends FunctionName, A extends ActionName<F>>(
    name: F,
    action: A,
    input: Input<F, A>,
  ): Promise<Output<F, A>>
  /** What somebody sends who does not keep to the contract. */
  send(name: string, event: unknown): Promise<Envelope<unknown>>
}

/**
 * A built copy of the project in a folder of its own, so that tests run beside each other and beside a build.
 * The folder links what a build reads.
 */
export async function buildProject(): Promise<string> {
  const projectDir = mkdtempSync(join(tmpdir(), 'hqgc-'))
  for (const name of ['cloudfunctions', 'typings', 'node_modules', 'package.json', 'project.config.json'])
    symlinkSync(join(root, name), join(projectDir, name))
  await buildFunctions(projectDir)
  return projectDir
}

/** Opens a cloud for a test file; `close` removes all of it. */
export async function openTestCloud(
  options: { env?: Record<string, string>; dataDir?: string; instances?: number; envId?: string } = {},
): Promise<TestCloud> {
  const projectDir = await buildProject()
  const dataDir = options.dataDir ?? join(projectDir, 'data')
  mkdirSync(dataDir, { recursive: true })
  const log: string[] = []
  const cloud = await openCloud({
    projectDir,
    dataDir,
    log: (line) => log.push(line),
    timers: false,
    ...(options.instances && { instances: options.instances }),
    ...(options.envId && { envId: options.envId }),
    // Who reads once decides; the tests of the sample ask for it.
    env: { FOUR_EYES_PERCENT: '0', ...options.env },
  })
  let count = 0
  let inFlight = 0
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/admin')) {
      count += 1
      inFlight += 1
      response.once('close', () => {
        inFlight -= 1
      })
    }
    const openapi = request.headers['content-type']?.startsWith('multipart/') ?? false
    if (house.broken === 'cloud' || (house.broken === 'openapi' && openapi)) response.writeHead(502).end()
    else void cloud.handle(request, response)
  })
  const origin = await listen(server)
  cloud.attach(origin)
  const call: CallAs = (openid, name, event) => cloud.call(name, event, { openid })
  const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>
  const house: TestCloud = {
    cloud,
    dataDir,
    origin,
    log,
    setupSecret: secrets.SETUP_SECRET ?? '',
    secrets,
    requests: () => count,
    quiet: async () => {
      for (let still = 0; still < 3; still = inFlight === 0 ? still + 1 : 0)
        await new Promise((done) => setTimeout(done, 20))
    },
    as: (openid) => person(call, openid),
    call,
    upload: (openid, cloudPath, content) => upload(origin, openid, cloudPath, content),
    close: async () => {
      await cloud.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      rmSync(projectDir, { recursive: true, force: true })
    },
  }
  return house
}

function listen(server: Server): Promise<string> {
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => ready(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}

function person(call: CallAs, openid: string): Person {
  const send = async (name: string, event: unknown) => (await call(openid, name, event)).result as never
  return {
    openid,
    send,
    call: (name, action, input) => send(name, { action, input }),
    get: async (name, action, input) => {
      const envelope = (await send(name, { action, input })) as Envelope<never>
      if (!envelope.ok) throw new Error(`${name}.${action}: ${JSON.stringify(envelope.error)}`)
      return envelope.data
    },
  }
}

/** What a phone's upload is on the wire. */
async function upload(origin: string, openid: string, cloudPath: string, content: Buffer): Promise<string> {
  const response = await fetch(`${origin}/upload?cloudPath=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': openid },
    body: new Uint8Array(content),
  })
  const answer = (await response.json()) as { fileID?: string }
  if (!answer.fileID) throw new Error(`upload refused: ${JSON.stringify(answer)}`)
  return answer.fileID
}

/** The refusal of an answer; fails when it was accepted. */
export function refusal(answer: Envelope<unknown>) {
  if (answer.ok) throw new Error(`was accepted: ${JSON.stringify(answer.data).slice(0, 300)}`)
  return answer.error
}

export function refusalCode(answer: Envelope<unknown>): ErrorCode | 'ok' {
  return answer.ok ? 'ok' : answer.error.code
}

let keys = 0
const run = Date.now().toString(36)
/** A request key that no other call has. */
export function key(): string {
  keys += 1
  return `test-${run}-${String(keys).padStart(6, '0')}`
}
