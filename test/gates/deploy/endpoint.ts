/** Tencent's interfaces on this machine: a proxy that leads every host to one server with a certificate for them. */
import { createServer as createProxy, type Server } from 'node:http'
import { createServer } from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Certificate } from './certificate'
import type { FakeEnvironment } from './environment'

export interface Endpoint {
  /** `http://127.0.0.1:port` */
  proxy: string
  /** Requests that may still be answered; then the connection breaks, as when the network goes. */
  left: number
  close(): Promise<void>
}

export async function openEndpoint(
  environment: FakeEnvironment,
  { key, cert }: Certificate,
): Promise<Endpoint> {
  const endpoint = { proxy: '', left: Number.POSITIVE_INFINITY }
  const server = createServer({ key, cert }, (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const signed = /^TC3-HMAC-SHA256 Credential=AKID/.test(request.headers.authorization ?? '')
      const action = String(request.headers['x-tc-action'])
      endpoint.left -= 1
      if (endpoint.left < 0) return request.socket.destroy()
      response.setHeader('content-type', 'application/json')
      response.end(
        JSON.stringify({ Response: { RequestId: 'r', ...reply(environment, signed, action, chunks) } }),
      )
      return undefined
    })
  })
  const sockets = new Set<Socket>()
  const proxy = createProxy()
  proxy.on('connect', (_request, client: Socket) => {
    const { port } = server.address() as AddressInfo
    const upstream = connect(port, '127.0.0.1', () => client.write('HTTP/1.1 200 OK\r\n\r\n'))
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
      one.pipe(other)
    }
  })
  await listen(server)
  await listen(proxy)
  endpoint.proxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  return Object.assign(endpoint, {
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.closeAllConnections()
      await Promise.all([server, proxy].map((one) => new Promise((done) => one.close(done))))
    },
  })
}

function reply(environment: FakeEnvironment, signed: boolean, action: string, chunks: Buffer[]): object {
  if (!signed) return { Error: { Code: 'AuthFailure', Message: 'not signed' } }
  try {
    return environment.answer(action, JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}'))
  } catch (fault) {
    return { Error: { Code: 'FailedOperation', Message: (fault as Error).message } }
  }
}

function listen(server: Pick<Server, 'listen'>): Promise<void> {
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => ready())
  })
}
