/** `/cos/PATH`: where files come and go, by signed links and permits only. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import type { AdminParts } from './admin'
import { header, readBody, readForm, send } from './body'

/** Bytes of one file. */
export const FILE_LIMIT = 100 * 1024 * 1024
const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.mp4': 'video/mp4',
}

/** Sends the file behind a link. */
export async function sendFile(
  parts: AdminParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) {
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
export async function receiveFile(
  parts: AdminParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) {
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
