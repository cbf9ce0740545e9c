/** A platform's server and its receiver of webhooks, on this machine. */
import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Client, connect } from '../../cloudfunctions/ops/conformance/client'
import { OPENIDS } from '../demo/people'
import { key, type Person } from './harness'
import type { Shop } from './shop'

/** Makes a key as the platform's administrator and connects with it. */
export async function connectServer(
  shop: Shop,
  administrator: Person = shop.house.as(OPENIDS.administrator),
): Promise<{ client: Client; administrator: Person; keyId: string; secret: string }> {
  const { revision } = await administrator.get('platform', 'apiAccess', {})
  const made = await administrator.get('platform', 'makeApiKey', { revision, requestKey: key() })
  const client = connect(`${shop.house.origin}/http/openapi`, made.key, made.secret, () =>
    shop.house.cloud.now(),
  )
  return { client, administrator, keyId: made.key, secret: made.secret }
}

/** A report of last week and papers for two years more. */
export function paperDays(): { reportDay: string; expiry: string } {
  const day = (days: number) => new Date(Date.now() + (8 + days * 24) * 3600_000).toISOString().slice(0, 10)
  return { reportDay: day(-7), expiry: day(730) }
}

/** One event as the receiver got it. */
export interface Received {
  id: string
  type: string
  token: string
  number: string
  platform: string
  sequence: number
  at: string
  data: Record<string, unknown>
}

export interface Receiver {
  url: string
  /** Everything that was taken, in the order of arrival. */
  taken: Received[]
  /** Requests, taken or not. */
  asked: number
  /** Signatures that were not right. */
  wrong: number
  /** `silent` never answers; `down` refuses connections. */
  mode: 'ok' | 'error' | 'silent' | 'redirect'
  /** Resolves with the next event that is taken. */
  next(): Promise<Received>
  stop(): Promise<void>
  /** On the same port as before. */
  restart(): Promise<void>
}

/** A receiver that checks signatures itself. */
export async function openReceiver(secretOf: (keyId: string) => string | undefined): Promise<Receiver> {
  let port = 0
  const open: ServerResponse[] = []
  const waiting: ((one: Received) => void)[] = []
  const receiver: Receiver = {
    next: () => new Promise((done) => waiting.push(done)),
    url: '',
    taken: [],
    asked: 0,
    wrong: 0,
    mode: 'ok',
    stop: () =>
      new Promise((done) => {
        for (const response of open.splice(0)) response.destroy()
        server.closeAllConnections()
        server.close(() => done())
      }),
    restart: () =>
      new Promise((done) => {
        server = createServer(answer)
        server.listen(port, '127.0.0.1', () => done())
      }),
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = []
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
    const body = Buffer.concat(parts).toString()
    receiver.asked += 1
    if (receiver.mode === 'silent') return void open.push(response)
    if (receiver.mode === 'error') return void response.writeHead(500).end()
    if (receiver.mode === 'redirect')
      return void response.writeHead(302, { location: `http://127.0.0.1:${port}/elsewhere` }).end()
    if (!isSigned(request, body, secretOf)) receiver.wrong += 1
    const one = JSON.parse(body) as Received
    receiver.taken.push(one)
    for (const done of waiting.splice(0)) done(one)
    response.writeHead(204).end()
  }
  let server = createServer(answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  port = (server.address() as AddressInfo).port
  receiver.url = `http://127.0.0.1:${port}/hooks/hqgc?from=centre`
  return receiver
}

function isSigned(
  request: IncomingMessage,
  body: string,
  secretOf: (keyId: string) => string | undefined,
): boolean {
  const of = (name: string) => String(request.headers[`x-hqgc-${name}`] ?? '')
  const lines = [
    'HQGC1-HMAC-SHA256',
    request.method,
    request.url,
    of('time'),
    of('nonce'),
    createHash('sha256').update(body).digest('hex'),
  ]
  const right = createHmac('sha256', secretOf(of('key')) ?? '')
    .update(lines.join('\n'))
    .digest('hex')
  return right === of('signature')
}
