import { call } from '../services/call'

/** Shows one of the company's own documents large. @throws CallError */
export async function openOwn(documentId: string): Promise<void> {
  const { url, type } = await call('supplier', 'openDocument', { documentId })
  if (type.startsWith('image/')) {
    wx.previewImage({ urls: [url] })
    return
  }
  const { tempFilePath } = await new Promise<{ tempFilePath: string }>((success, fail) =>
    wx.downloadFile({ url, success, fail }),
  )
  await wx.openDocument({ filePath: tempFilePath, fileType: 'pdf' })
}
