/** Reads requests and writes answers. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import busboy from 'busboy'
import { CloudError } from './wire'

/**
 * The whole body. Beyond `limit` bytes the rest is read and thrown away, so that the caller gets the answer.
 * @throws CloudError EXCEED_MAX_PAYLOAD_SIZE
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) parts.length = 0
    else parts.push(part)
  }
  if (size > limit)
    throw new CloudError(
      'EXCEED_MAX_PAYLOAD_SIZE',
      `the request has ${size} bytes, ${Math.floor(limit / 1024 / 1024)} MB are allowed`,
    )
  return Buffer.concat(parts)
}

/** The fields of a multipart form; every value as bytes, since the SDK sends protobuf as a plain field. */
export function readForm(request: IncomingMessage, body: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, Buffer>()
    const parser = busboy({
      headers: request.headers,
      defCharset: 'latin1',
      limits: { fieldSize: body.length },
    })
    parser.on('field', (name, value) => fields.set(name, Buffer.from(value, 'latin1')))
    parser.on('file', (name, stream) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => fields.set(name, Buffer.concat(parts)))
    })
    parser.on('close', () => resolve(fields))
    parser.on('error', reject)
    parser.end(body)
  })
}

/** The lines of a body, as they arrive. */
export async function* readLines(request: IncomingMessage): AsyncGenerator<string> {
  let rest = ''
  request.setEncoding('utf8')
  for await (const part of request as AsyncIterable<string>) {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim()) yield line
  }
  if (rest.trim()) yield rest
}

/** A header with one value, or undefined. */
export function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Answers JSON. */
export function send(response: ServerResponse, status: number, answer: unknown): void {
  const text = JSON.stringify(answer)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}
