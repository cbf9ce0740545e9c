import { device, over } from '../device'
import { make } from '../screen'
import { ApiFailure, api } from './api'
import { requireAgreement } from './system'

/** Temporary files by the path that the program sees. A reload forgets them, as closing WeChat does. */
const files = new Map<string, Blob>()
let count = 0

/** Keeps a blob under a path of its own. */
export function keep(blob: Blob, name = ''): string {
  const ending = /\.[a-z0-9]+$/i.exec(name)?.[0] ?? `.${blob.type.split('/')[1] ?? 'bin'}`
  const path = `wxfile://tmp_${++count}${ending}`
  files.set(path, blob)
  return path
}

/** The bytes behind a path: a temporary file, or an address that the browser can fetch. */
export async function bytesOf(path: string): Promise<Blob> {
  const kept = files.get(path)
  if (kept) return kept
  if (path.startsWith('wxfile:')) throw new ApiFailure(`fail file ${path} does not exist`)
  const answer = await fetch(path.startsWith('/') ? `/program${path}` : path)
  if (!answer.ok) throw new ApiFailure(`fail ${answer.status}`)
  return answer.blob()
}

/** An address for the browser's own elements; program paths and links stay as they are. */
export function browserUrl(path: string): string {
  const kept = files.get(path)
  return kept ? URL.createObjectURL(kept) : path.startsWith('/') ? `/program${path}` : path
}

/** Opens the browser's file chooser. */
export function pickFiles(accept: string, multiple: boolean): Promise<File[]> {
  return new Promise((done) => {
    const input = make('input', { type: 'file', accept, multiple, class: 'picker' })
    const finish = (picked: File[]) => {
      input.remove()
      done(picked)
    }
    input.addEventListener('change', () => finish([...(input.files ?? [])]))
    input.addEventListener('cancel', () => finish([]))
    document.body.append(input)
    input.click()
  })
}

async function chosen(name: string, accept: string, most: number): Promise<File[]> {
  await requireAgreement(name)
  const picked = (await pickFiles(accept, most > 1)).slice(0, most)
  if (!picked.length) throw new ApiFailure('fail cancel')
  return picked
}

const PDF_AND_MORE = '.pdf,.jpg,.jpeg,.png,.csv,.xlsx,.doc,.docx'

async function pictureOf(path: string): Promise<ImageBitmap> {
  return createImageBitmap(await bytesOf(path))
}

/** Scales a picture down and encodes it as JPEG, as WeChat's compressImage does. */
async function compress(path: string, quality: number, widest?: number): Promise<string> {
  const picture = await pictureOf(path)
  const scale = widest ? Math.min(1, widest / picture.width) : 1
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return keep(await canvas.convertToBlob({ type: 'image/jpeg', quality: quality / 100 }), '.jpg')
}

function showPicture(source: string): void {
  const picture = make('img', { src: browserUrl(source), class: 'preview' })
  const remove = over(make('div', { class: 'mask dark', click: () => remove() }, picture))
}

function download(blob: Blob, name: string): void {
  const link = make('a', { href: URL.createObjectURL(blob), download: name })
  document.body.append(link)
  link.click()
  link.remove()
}

interface CanvasOptions {
  canvas: HTMLCanvasElement | OffscreenCanvas
  fileType?: string
  quality?: number
}

async function canvasToFile({
  canvas,
  fileType = 'png',
  quality = 1,
}: CanvasOptions): Promise<{ tempFilePath: string }> {
  const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
  const blob =
    canvas instanceof OffscreenCanvas
      ? await canvas.convertToBlob({ type, quality })
      : await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality))
  if (!blob) throw new ApiFailure('fail canvas is empty')
  return { tempFilePath: keep(blob, `.${fileType}`) }
}

/** Choosing, reading, drawing and keeping files. */
export const fileApis: Record<string, unknown> = {
  chooseMedia: api('chooseMedia', async ({ count: most = 9 }: { count?: number }) => {
    const picked = await chosen('chooseMedia', 'image/*,video/*', most)
    return {
      type: 'image',
      tempFiles: picked.map((file) => ({
        tempFilePath: keep(file, file.name),
        size: file.size,
        fileType: file.type.startsWith('video') ? 'video' : 'image',
      })),
    }
  }),
  chooseImage: api('chooseImage', async ({ count: most = 9 }: { count?: number }) => {
    const picked = await chosen('chooseImage', 'image/*', most)
    const tempFiles = picked.map((file) => ({ path: keep(file, file.name), size: file.size }))
    return { tempFiles, tempFilePaths: tempFiles.map((file) => file.path) }
  }),
  chooseMessageFile: api('chooseMessageFile', async ({ count: most = 1 }: { count?: number }) => {
    const picked = await chosen('chooseMessageFile', PDF_AND_MORE, most)
    return {
      tempFiles: picked.map((file) => ({
        path: keep(file, file.name),
        name: file.name,
        size: file.size,
        type: file.type.startsWith('image') ? 'image' : 'file',
        time: Math.floor(Date.now() / 1000),
      })),
    }
  }),
  compressImage: api(
    'compressImage',
    async ({
      src,
      quality = 80,
      compressedWidth,
    }: {
      src: string
      quality?: number
      compressedWidth?: number
    }) => ({
      tempFilePath: await compress(src, quality, compressedWidth),
    }),
  ),
  getImageInfo: api('getImageInfo', async ({ src }: { src: string }) => {
    const { width, height } = await pictureOf(src)
    return { width, height, path: src, orientation: 'up', type: (await bytesOf(src)).type.split('/')[1] }
  }),
  previewImage: api('previewImage', ({ current, urls }: { current?: string; urls: string[] }) =>
    showPicture(current ?? urls[0] ?? ''),
  ),
  saveImageToPhotosAlbum: api('saveImageToPhotosAlbum', async ({ filePath }: { filePath: string }) => {
    await requireAgreement('saveImageToPhotosAlbum')
    download(await bytesOf(filePath), filePath.split('/').at(-1) ?? 'picture.png')
  }),
  openDocument: api('openDocument', async ({ filePath }: { filePath: string }) => {
    const frame = make('iframe', { src: browserUrl(filePath), class: 'document' })
    const close = make('button', { click: () => remove() }, '×')
    const remove = over(make('div', { class: 'mask dark' }, frame, close))
  }),
  downloadFile: (options: { url: string }) => {
    api('downloadFile', async ({ url }: { url: string }) => {
      if (!device.online) throw new ApiFailure('fail network is down')
      const answer = await fetch(url)
      return {
        tempFilePath: keep(await answer.blob(), new URL(url, location.href).pathname),
        statusCode: answer.status,
      }
    })({ success() {}, fail() {}, ...options })
    return { abort() {}, onProgressUpdate() {} }
  },
  canvasToTempFilePath: api('canvasToTempFilePath', canvasToFile),
  createOffscreenCanvas: ({ width = 300, height = 150 }: { width?: number; height?: number } = {}) =>
    Object.assign(new OffscreenCanvas(width, height), { createImage: () => new Image() }),
  getFileSystemManager: () => ({
    readFile: api('readFile', async ({ filePath, encoding }: { filePath: string; encoding?: string }) => {
      const blob = await bytesOf(filePath)
      if (encoding === 'utf8' || encoding === 'utf-8') return { data: await blob.text() }
      const buffer = await blob.arrayBuffer()
      if (encoding !== 'base64') return { data: buffer }
      return { data: btoa([...new Uint8Array(buffer)].map((byte) => String.fromCharCode(byte)).join('')) }
    }),
    writeFile: api('writeFile', ({ filePath, data }: { filePath: string; data: BlobPart }) => {
      files.set(filePath, new Blob([data]))
    }),
    getFileInfo: api('getFileInfo', async ({ filePath }: { filePath: string }) => ({
      size: (await bytesOf(filePath)).size,
    })),
    stat: api('stat', async ({ path }: { path: string }) => ({
      stats: { size: (await bytesOf(path)).size },
    })),
    access: api('access', async ({ path }: { path: string }) => void (await bytesOf(path))),
    unlink: api('unlink', ({ filePath }: { filePath: string }) => void files.delete(filePath)),
  }),
}
