/** The HTTP side of the cloud: the SDK's address and the ones that stand in for a phone's cloud calls. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type AdminParts, answerAdmin } from './admin'
import { header, readBody, readLines, send } from './body'
import { CallError } from './call'
import type { Cloud } from './cloud'
import { FILE_LIMIT, receiveFile, sendFile } from './cos'
import { PAYLOAD_LIMIT } from './functions'
import { answerHttp } from './httpAccess'
import { CloudError, invalid } from './wire'

type Routes = Record<string, (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>>

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
    else if (error instanceof URIError)
      send(response, 400, { code: 'INVALID_PARAM', message: 'not a valid address' })
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
    '/http': (request, response, url) => answerHttp(cloud, request, response, url),
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

function parseEvent(body: Buffer): unknown {
  if (body.length === 0) return {}
  try {
    return JSON.parse(body.toString())
  } catch {
    throw invalid('the request is no JSON')
  }
}
