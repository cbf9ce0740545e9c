/** Requests and responses as WeChat's HTTP access gives and takes them. */

/** A request over HTTP, read from the event. */
export interface HttpRequest {
  method: string
  /** From the interface's own root on: `/v1/…`, `/q/…`, `/openapi.json`. */
  path: string
  query: Record<string, string>
  /** Names in small letters. */
  headers: Record<string, string>
  body: Uint8Array
}

export interface HttpResponse {
  statusCode: number
  headers: Record<string, string>
  body: string
}

/**
 * The request within an event. The path may hold the path to which the function is bound, in front of ours; what is
 * signed and served begins behind it. Undefined for an event that is no request.
 */
export function requestOf(event: unknown): HttpRequest | undefined {
  const { path, httpMethod, headers, queryStringParameters, body, isBase64Encoded } = (event ?? {}) as Record<
    string,
    unknown
  >
  if (typeof path !== 'string' || typeof httpMethod !== 'string') return undefined
  const encoded = isBase64Encoded === true || isBase64Encoded === 'true'
  return {
    method: httpMethod.toUpperCase(),
    path: path.slice(Math.max(0, path.search(/\/(?:v1|q)\/|\/openapi\.json$/))),
    query: texts(queryStringParameters),
    headers: Object.fromEntries(
      Object.entries(texts(headers)).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body: Buffer.from(typeof body === 'string' ? body : '', encoded ? 'base64' : 'utf8'),
  }
}

function texts(held: unknown): Record<string, string> {
  const entries = Object.entries((held ?? {}) as Record<string, unknown>)
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** An answer in JSON that no cache keeps: what a code shows may change any time. */
export function jsonResponse(
  statusCode: number,
  answer: unknown,
  headers: Record<string, string> = {},
): HttpResponse {
  return {
    statusCode,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
    body: JSON.stringify(answer),
  }
}
