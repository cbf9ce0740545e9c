/** The HTTP side of the cloud: the SDK's address and the ones that stand in for a phone's cloud calls. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { type AdminParts, answerAdmin } from './admin'
import { readBody, readForm, readLines } from './body'
import { CallError } from './call'
import { PAYLOAD_LIMIT } from './functions'
import type { Cloud } from './index'
import { CloudError, invalid } from './wire'

type Routes = Record<string, (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>>

/** wx.cloud.uploadFile takes files up to this many bytes. */
const FILE_LIMIT = 100 * 1024 * 1024
const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.mp4': 'video/mp4',
}

/** Answers the request and resolves to true, or leaves it alone and resolves to false. */
export async function handleRequest(
  parts: AdminParts,
  cloud: Cloud,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const route = routes(parts, cloud)[`/${url.pathname.split('/')[1]}`]
  if (!route) return false
  if (isForeign(request)) {
    send(response, 403, {
      code: 'FORBIDDEN',
      message: 'this cloud answers this machine and its own page only',
    })
    return true
  }
  try {
    await route(request, response, url)
  } catch (error) {
    if (response.headersSent) response.destroy()
    else if (error instanceof CallError) send(response, 200, { errCode: error.errCode, errMsg: error.errMsg })
    else if (error instanceof CloudError) send(response, 400, { code: error.code, message: error.message })
    else {
      parts.log(`[cloud] ${error instanceof Error ? error.stack : String(error)}`)
      send(response, 500, {
        code: 'SYS_ERR',
        message: error instanceof Error ? error.message : String(error),
      })
    }
  }
  return true
}

/** A page of another site, open in a browser on this machine, must not reach the cloud through it. */
function isForeign({ headers }: IncomingMessage): boolean {
  const host = headers.host ?? ''
  const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)
  return !loopback || (headers.origin !== undefined && headers.origin !== `http://${host}`)
}

function routes(parts: AdminParts, cloud: Cloud): Routes {
  return {
    '/admin': async (request, response) => {
      const answer = await answerAdmin(parts, request)
      if (!Buffer.isBuffer(answer)) return send(response, 200, answer)
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(answer)
    },
    '/functions': async (request, response, url) => {
      const name = decodeURIComponent(url.pathname.slice('/functions/'.length))
      try {
        const event = parseEvent(await readBody(request, PAYLOAD_LIMIT))
        const answer = await cloud.call(name, event, { openid: header(request, 'x-wx-openid') })
        send(response, 200, { ...answer, errMsg: 'cloud.callFunction:ok' })
      } catch (error) {
        throw error instanceof CloudError ? new CallError(error) : error
      }
    },
    '/clock': async (request, response) => {
      if (request.method === 'POST') {
        const { offsetMs } = parseEvent(await readBody(request, PAYLOAD_LIMIT)) as { offsetMs?: unknown }
        if (typeof offsetMs !== 'number') throw invalid('send {"offsetMs": milliseconds}')
        cloud.setClock(offsetMs)
      }
      send(response, 200, { offsetMs: cloud.offsetMs, now: cloud.now() })
    },
    '/upload': async (request, response, url) => {
      const openid = header(request, 'x-wx-openid')
      if (!openid)
        throw new CloudError('STORAGE_EXCEED_AUTHORITY', 'only a WeChat user may upload: send x-wx-openid')
      const content = await readBody(request, FILE_LIMIT)
      send(response, 200, {
        fileID: await parts.storage.write(url.searchParams.get('cloudPath') ?? '', content, openid),
      })
    },
    '/cos': (request, response, url) =>
      request.method === 'GET' || request.method === 'HEAD'
        ? sendFile(parts, request, response, url)
        : receiveFile(parts, request, response, url),
    '/timers': async (_request, response, url) => {
      await cloud.fireTimer(decodeURIComponent(url.pathname.slice('/timers/'.length)))
      send(response, 200, { fired: true })
    },
    '/bulk': async (request, response, url) => {
      const collection = decodeURIComponent(url.pathname.slice('/bulk/'.length))
      send(response, 200, { inserted: await cloud.bulkLoad(collection, readLines(request)) })
    },
  }
}

async function sendFile(parts: AdminParts, request: IncomingMessage, response: ServerResponse, url: URL) {
  const at = decodeURIComponent(url.pathname.slice('/cos/'.length))
  const content = await parts.storage.read(at, url.searchParams.get('sign'), url.searchParams.get('t'))
  if (!content)
    return send(response, 403, { code: 'AccessDenied', message: 'this link is not valid or has expired' })
  response.writeHead(200, {
    'content-type': TYPES[path.extname(at).toLowerCase()] ?? 'application/octet-stream',
    'content-length': content.length,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : content)
}

/** The SDK's upload: version 4 puts the raw content, version 3 posts a form. */
async function receiveFile(parts: AdminParts, request: IncomingMessage, response: ServerResponse, url: URL) {
  const at = decodeURIComponent(url.pathname.slice('/cos/'.length))
  const body = await readBody(request, FILE_LIMIT)
  const form = request.method === 'POST' ? await readForm(request, body) : undefined
  const permit = form ? form.get('Signature') : header(request, 'authorization')
  if (!parts.storage.permits(at, permit)) {
    response.writeHead(403, { 'content-type': 'application/xml' })
    return void response.end(
      '<Error><Code>SignatureDoesNotMatch</Code><Message>upload not permitted</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>',
    )
  }
  await parts.storage.write(at, form?.get('file') ?? body)
  response.writeHead(200).end()
}

function parseEvent(body: Buffer): unknown {
  if (body.length === 0) return {}
  try {
    return JSON.parse(body.toString())
  } catch {
    throw invalid('the request is no JSON')
  }
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function send(response: ServerResponse, status: number, answer: unknown): void {
  const text = JSON.stringify(answer)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}
