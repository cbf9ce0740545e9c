/**
 * HTTP access to functions (HTTP 访问服务): a request becomes the event of a function, what the function returns
 * becomes the response. `/http/NAME/…` stands in for a domain whose root is bound to the function NAME.
 * Source: https://docs.cloudbase.net/service/access-cloud-function
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, send } from './body'
import type { Cloud } from './cloud'
import { PAYLOAD_LIMIT } from './functions'

/** What a function that is reached over HTTP gets. */
export interface HttpEvent {
  path: string
  httpMethod: string
  headers: Record<string, string>
  queryStringParameters: Record<string, string>
  body: string
  isBase64Encoded: boolean
}

/** The chain of callers that the platform shows a function reached over HTTP. */
const SOURCE = 'wx_http'
const TEXT = /^(text\/|application\/(json|xml|x-www-form-urlencoded))|^$/

export async function answerHttp(
  cloud: Cloud,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const [, , name = '', ...rest] = url.pathname.split('/')
  const body = await readBody(request, PAYLOAD_LIMIT)
  const event = eventOf(request, `/${rest.join('/')}`, url.searchParams, body)
  const { result, requestID } = await cloud.call(decodeURIComponent(name), event, { source: SOURCE })
  respond(response, result, requestID)
}

function eventOf(request: IncomingMessage, path: string, query: URLSearchParams, body: Buffer): HttpEvent {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([key, value]) => [key, String(value ?? '')]),
  )
  const isBase64Encoded = !TEXT.test(headers['content-type'] ?? '')
  return {
    path,
    httpMethod: request.method ?? 'GET',
    headers,
    // Of a name that is given twice the last one stays, as on the platform.
    queryStringParameters: Object.fromEntries(query),
    body: body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
  }
}

interface Integrated {
  statusCode: number
  headers?: Record<string, string>
  body?: unknown
  isBase64Encoded?: boolean
}

/** A result with a status is a response; any other one is sent as JSON with status 200. */
function respond(response: ServerResponse, result: unknown, requestID: string): void {
  if (!isIntegrated(result)) {
    send(response, 200, result)
    return
  }
  const { statusCode, headers = {}, body = '', isBase64Encoded } = result
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const bytes = Buffer.from(text, isBase64Encoded ? 'base64' : 'utf8')
  response.writeHead(statusCode, {
    ...headers,
    'content-length': String(bytes.length),
    'x-request-id': requestID,
  })
  response.end(bytes)
}

const isIntegrated = (result: unknown): result is Integrated =>
  typeof (result as { statusCode?: unknown } | null)?.statusCode === 'number'
