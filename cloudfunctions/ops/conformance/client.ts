/**
 * A platform's server, written from the description in /openapi.json alone: it shares no code with the interface, so
 * that what it can do any other client can.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto'

export interface Answer {
  status: number
  headers: Headers
  /** The envelope, or undefined where the body is no JSON. */
  json: { ok: boolean; data?: Record<string, unknown>; error?: { code: string; message: string } } | undefined
  text: string
}

/** What a request may do differently from a right one. */
export interface Differing {
  key?: string
  secret?: string
  time?: string
  nonce?: string
  /** Signed instead of what is sent. */
  signed?: { method?: string; path?: string; query?: string; body?: string }
  signature?: string
  /** The body goes as it is. */
  raw?: boolean
}

export interface File {
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface Client {
  get(path: string, query?: Record<string, string>, differing?: Differing): Promise<Answer>
  post(path: string, body: unknown, differing?: Differing): Promise<Answer>
  /** A file as the body. */
  put(path: string, query: Record<string, string>, file: File, differing?: Differing): Promise<Answer>
  /** Without a signature. */
  open(path: string, init?: RequestInit): Promise<Answer>
}

/** `url`: where /v1 begins. `now`: milliseconds, for a clock that was shifted. */
export function connect(url: string, key: string, secret: string, now: () => number = Date.now): Client {
  const root = url.replace(/\/$/, '')
  const send = async (
    method: string,
    path: string,
    query: Record<string, string>,
    body: string | File['bytes'],
    by: Differing,
    type = 'application/json',
  ) => {
    const sorted = sortedQuery(query)
    const time = by.time ?? String(Math.floor(now() / 1000))
    const nonce = by.nonce ?? randomBytes(18).toString('base64url')
    const signedQuery = by.signed?.query ?? sorted
    const signedPath = by.signed?.path ?? path
    const lines = [
      'HQGC1-HMAC-SHA256',
      by.signed?.method ?? method,
      signedQuery ? `${signedPath}?${signedQuery}` : signedPath,
      time,
      nonce,
      createHash('sha256')
        .update(by.signed?.body ?? body)
        .digest('hex'),
    ]
    const signature = createHmac('sha256', by.secret ?? secret)
      .update(lines.join('\n'))
      .digest('hex')
    return receive(`${root}${path}${sorted ? `?${sorted}` : ''}`, {
      method,
      headers: {
        ...(body && { 'content-type': type }),
        'x-hqgc-key': by.key ?? key,
        'x-hqgc-time': time,
        'x-hqgc-nonce': nonce,
        'x-hqgc-signature': by.signature ?? signature,
      },
      ...(body && { body }),
    })
  }
  return {
    get: (path, query = {}, differing = {}) => send('GET', path, query, '', differing),
    post: (path, body, differing = {}) =>
      send('POST', path, {}, differing.raw ? String(body) : JSON.stringify(body), differing),
    put: (path, query, { type, bytes }, differing = {}) => send('POST', path, query, bytes, differing, type),
    open: (path, init) => receive(`${root}${path}`, init),
  }
}

async function receive(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init)
  const text = await response.text()
  let json: Answer['json']
  try {
    json = JSON.parse(text)
  } catch {
    json = undefined
  }
  return { status: response.status, headers: response.headers, json, text }
}

function sortedQuery(query: Record<string, string>): string {
  const encode = (text: string) =>
    encodeURIComponent(text).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    )
  return Object.entries(query)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
}
