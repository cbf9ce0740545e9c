/** `POST /admin`: the one address to which the SDK sends everything. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { readBody, readForm } from './body'
import type { Database, Request } from './database'
import { type Functions, PAYLOAD_LIMIT } from './functions'
import type { OpenApi } from './openapi'
import type { Storage } from './storage'
import { CloudError, type Document, invalid, isPlain } from './wire'

export interface AdminParts {
  database: Database
  storage: Storage
  functions: Functions
  openapi: OpenApi
  origin(): string
  log(line: string): void
}

/** Answers one request; a refusal is an answer too: `{requestId, code, message}`. Bytes are protobuf. */
export async function answerAdmin(parts: AdminParts, request: IncomingMessage): Promise<Document | Buffer> {
  const requestId = randomUUID()
  try {
    const body = await readBody(request, PAYLOAD_LIMIT)
    if (request.headers['content-type']?.startsWith('multipart/')) {
      const form = await readForm(request, body)
      if (String(form.get('action')) !== 'wx.openApi') throw invalid(`unknown action ${form.get('action')}`)
      return parts.openapi.answer(String(form.get('apiName')), form.get('requestData') ?? Buffer.alloc(0))
    }
    return { requestId, ...(await answerAction(parts, parseRequest(body), requestId)) }
  } catch (error) {
    if (error instanceof CloudError) return { requestId, code: error.code, message: error.message }
    parts.log(`[cloud] ${error instanceof Error ? error.stack : String(error)}`)
    return { requestId, code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) }
  }
}

async function answerAction(parts: AdminParts, request: Request, requestId: string): Promise<Document> {
  switch (request.action) {
    case 'functions.invokeFunction': {
      const result = await invoke(parts.functions, request, requestId)
      return { data: { response_data: result } }
    }
    case 'storage.getUploadMetadata':
      return { data: parts.storage.uploadMetadata(request.path, parts.origin()) }
    case 'storage.batchGetDownloadUrl':
      return { data: { download_list: parts.storage.links(request.file_list, parts.origin()) } }
    case 'storage.batchDeleteFile':
      return { data: { delete_list: await parts.storage.remove(request.fileid_list) } }
    default:
      return parts.database.answer(request)
  }
}

/** A function calls a function: the person behind the first call is behind the second, too. */
function invoke(functions: Functions, request: Request, requestId: string): Promise<string> {
  const caller = functions.callerOf(request.wxCloudApiToken)
  const source = caller ? `${caller.source},scf` : 'scf'
  const event = typeof request.request_data === 'string' && request.request_data ? request.request_data : '{}'
  return functions
    .call(
      String(request.function_name),
      event,
      { openid: caller?.openid, source },
      requestId,
      caller !== undefined,
    )
    .catch((error: CloudError) => {
      if (error.code !== 'FUNCTIONS_TIME_LIMIT_EXCEEDED') throw error
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', error.message)
    })
}

function parseRequest(body: Buffer): Request {
  let request: unknown
  try {
    request = JSON.parse(body.toString())
  } catch {
    throw invalid('the request is no JSON')
  }
  if (!isPlain(request) || typeof request.action !== 'string') throw invalid('the request names no action')
  return request as Request
}
