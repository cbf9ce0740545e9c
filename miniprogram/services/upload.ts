import type { ConfirmedDocument } from '../../typings/contract'
import type { DocumentPurpose } from '../../typings/dossier'
import { CallError, call, requestKey } from './call'

/** A file chosen on the phone. `type` is its MIME type, `size` its bytes. */
export interface ChosenFile {
  path: string
  name: string
  size: number
  type: string
}
export interface UploadProgress {
  /** 0 to 100. */
  percent: number
  sent: number
  total: number
}
export interface Upload {
  /** `known`: the same content was uploaded before, and that document answers. */
  promise: Promise<ConfirmedDocument>
  /** Stops the transfer; the promise then rejects with UploadCancelled. */
  cancel(): void
}
export class UploadCancelled extends Error {}

/** The largest file and the types that the server takes; said beside the button before anyone chooses. */
export const LIMITS = {
  imageBytes: 10 * 1024 * 1024,
  tableBytes: 1024 * 1024,
  types: ['image/jpeg', 'image/png', 'application/pdf'],
}

/**
 * Uploads one file: the server issues the place, the phone writes there, the server confirms what arrived.
 * @throws CallError when the server refuses the file or cannot be reached; UploadCancelled after `cancel()`.
 */
export function upload(request: {
  file: ChosenFile
  purpose: DocumentPurpose
  productId?: string
  /** Whose file it is; the Centre uploads screenshots and extracts of registers, a platform evidence of reviews. */
  by?: 'supplier' | 'center' | 'platform'
  onProgress?: (progress: UploadProgress) => void
}): Upload {
  const { file, purpose, productId, by = 'supplier', onProgress } = request
  let cancelled = false
  let transfer: WechatMiniprogram.UploadTask | undefined

  async function run(): Promise<ConfirmedDocument> {
    const place = await placeFor()
    if (cancelled) throw new UploadCancelled()
    const fileId = await send(place.cloudPath)
    const arrived = { documentId: place.documentId, fileId, requestKey: requestKey() }
    if (by === 'center') return call('center', 'confirmUpload', arrived)
    return by === 'platform'
      ? call('platform', 'confirmUpload', arrived)
      : call('supplier', 'confirmUpload', arrived)
  }

  function placeFor(): Promise<{ documentId: string; cloudPath: string }> {
    const { name, type, size } = file
    const about = { name, type, size, requestKey: requestKey() }
    if (by === 'center') return call('center', 'issueUpload', { purpose: 'register', ...about })
    if (by === 'platform') return call('platform', 'issueUpload', about)
    return call('supplier', 'issueUpload', { purpose, ...(productId ? { productId } : {}), ...about })
  }

  function send(cloudPath: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const task = wx.cloud.uploadFile({
        cloudPath,
        filePath: file.path,
        success: (answer: { fileID: string }) => resolve(answer.fileID),
        fail: (failure: { errMsg?: string }) =>
          reject(
            cancelled
              ? new UploadCancelled()
              : new CallError({ code: 'OFFLINE', message: failure.errMsg ?? '' }),
          ),
      }) as unknown as WechatMiniprogram.UploadTask | undefined
      transfer = task
      task?.onProgressUpdate?.((progress) =>
        onProgress?.({
          percent: progress.progress,
          sent: progress.totalBytesSent,
          total: progress.totalBytesExpectedToSend || file.size,
        }),
      )
    })
  }

  return {
    promise: run(),
    cancel() {
      cancelled = true
      transfer?.abort()
    },
  }
}
