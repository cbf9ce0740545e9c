import { device } from '../device'
import { ApiFailure, api } from './api'
import { bytesOf } from './files'

const FUNCTION_FAILED = -504002
const headers = () => ({ 'x-wx-openid': device.openid })

/** As WeChat fails without a network: no answer, an error code of its own. */
function needNetwork(): void {
  if (!device.online) throw new ApiFailure('fail request:fail network is down', { errCode: -1 })
}

interface Call {
  name: string
  data?: unknown
}

async function callFunction({ name, data }: Call): Promise<object> {
  needNetwork()
  const answer = await fetch(`/functions/${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { ...headers(), 'content-type': 'application/json' },
    body: JSON.stringify(data ?? {}),
  }).catch(() => {
    throw new ApiFailure('fail request:fail the server cannot be reached', { errCode: -1 })
  })
  const body = (await answer.json()) as {
    result?: unknown
    requestID?: string
    errCode?: number
    errMsg?: string
  }
  if (!answer.ok || body.errCode) {
    const why = (body.errMsg ?? `fail ${answer.status}`).replace(/^cloud\.callFunction:/, '')
    throw new ApiFailure(why, { errCode: body.errCode ?? FUNCTION_FAILED, requestID: body.requestID })
  }
  return { result: body.result, requestID: body.requestID }
}

interface Upload {
  cloudPath: string
  filePath: string
  success?(answer: unknown): void
  fail?(fault: unknown): void
  complete?(either: unknown): void
}
type Progress = (event: {
  progress: number
  totalBytesSent: number
  totalBytesExpectedToSend: number
}) => void

/** Sends one file; the request is a real one, so progress and abort are real too. */
function uploadFile(options: Upload): unknown {
  const request = new XMLHttpRequest()
  const listeners = new Set<Progress>()
  const send = async (): Promise<object> => {
    needNetwork()
    const blob = await bytesOf(options.filePath)
    return new Promise((done, failed) => {
      request.upload.addEventListener('progress', (event) => {
        const part = event.total ? Math.round((event.loaded / event.total) * 100) : 0
        for (const listener of listeners) {
          listener({ progress: part, totalBytesSent: event.loaded, totalBytesExpectedToSend: event.total })
        }
      })
      request.addEventListener('load', () => {
        const body = JSON.parse(request.responseText || '{}') as {
          fileID?: string
          errMsg?: string
          errCode?: number
        }
        if (request.status === 200 && body.fileID) done({ fileID: body.fileID, statusCode: 204 })
        else failed(new ApiFailure(body.errMsg ?? `fail ${request.status}`, { errCode: body.errCode ?? -1 }))
      })
      request.addEventListener('error', () => failed(new ApiFailure('fail request:fail', { errCode: -1 })))
      request.addEventListener('abort', () => failed(new ApiFailure('fail abort')))
      request.open('POST', `/upload?cloudPath=${encodeURIComponent(options.cloudPath)}`)
      for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value)
      request.send(blob)
    })
  }
  const task = {
    abort: () => request.abort(),
    onProgressUpdate: (listener: Progress) => void listeners.add(listener),
    offProgressUpdate: (listener: Progress) => void listeners.delete(listener),
  }
  if (options.success || options.fail || options.complete) {
    api('cloud.uploadFile', send)(options)
    return task
  }
  return Object.assign(api('cloud.uploadFile', send)() as Promise<unknown>, task)
}

/** The program's door to the local cloud: functions and files. Clients may touch no collection. */
export const cloud: Record<string, unknown> = {
  DYNAMIC_CURRENT_ENV: Symbol('current'),
  init: () => undefined,
  callFunction: api('cloud.callFunction', callFunction),
  // Only functions may read the storage, so a phone gets a link from a function and none by itself.
  getTempFileURL: api(
    'cloud.getTempFileURL',
    ({ fileList }: { fileList: (string | { fileID: string })[] }) => {
      needNetwork()
      return {
        fileList: fileList.map((one) => ({
          fileID: typeof one === 'string' ? one : one.fileID,
          tempFileURL: '',
          status: 1,
          errMsg: 'STORAGE_EXCEED_AUTHORITY',
        })),
      }
    },
  ),
  uploadFile,
}
