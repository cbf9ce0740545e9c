import { type ChosenFile, LIMITS } from '../../services/upload'

/** What a place for evidence takes. */
export type Accept = 'image' | 'pdf' | 'both'

const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
}
const ACCEPTED: Record<Accept, string[]> = {
  image: ['image/jpeg', 'image/png'],
  pdf: ['application/pdf'],
  both: LIMITS.types,
}

/** Nobody's fault: the person closed the chooser. */
export class NothingChosen extends Error {}
/** Camera or album are not allowed on this phone. */
export class NotAllowed extends Error {}

/** Opens the camera or album. @throws NothingChosen, NotAllowed */
export async function choosePictures(count: number, source: 'camera' | 'album'): Promise<ChosenFile[]> {
  const { tempFiles } = await asked(
    wx.chooseMedia({ count, mediaType: ['image'], sourceType: [source], sizeType: ['compressed'] }),
  )
  return tempFiles.map(({ tempFilePath, size }) => {
    const name = tempFilePath.split('/').pop() ?? 'photo'
    // The camera's own files may carry no ending; WeChat writes JPEG.
    return { path: tempFilePath, name, size, type: typeOf(name) ?? 'image/jpeg' }
  })
}

/** Larger pictures are made smaller on the phone: WeChat checks contents up to 1 MB, and uploads cost time. */
const COMPRESS_FROM = 1024 * 1024
/** Pixels: small print on a licence is still sharp. */
const WIDTH = 1600
const QUALITIES = [80, 50]

/**
 * A picture small enough to be checked and sent quickly; the original where the phone cannot make it smaller.
 * Papers are left as they are.
 */
export async function compressed(file: ChosenFile): Promise<ChosenFile> {
  if (!file.type.startsWith('image/') || file.size <= COMPRESS_FROM) return file
  let best = file
  for (const quality of QUALITIES) {
    try {
      const { tempFilePath: path } = await wx.compressImage({
        src: file.path,
        quality,
        compressedWidth: WIDTH,
      })
      const size = await sizeOf(path)
      if (size < best.size) best = { ...file, path, size, type: typeOf(path) ?? 'image/jpeg' }
    } catch {
      return best
    }
    if (best.size <= COMPRESS_FROM) break
  }
  return best
}

function sizeOf(filePath: string): Promise<number> {
  return new Promise((done, fail) =>
    wx.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => done(size), fail }),
  )
}

/** Opens a chat's files. @throws NothingChosen, NotAllowed */
export async function chooseFiles(count: number): Promise<ChosenFile[]> {
  const { tempFiles } = await asked(wx.chooseMessageFile({ count, type: 'file', extension: ['pdf'] }))
  return tempFiles.map(({ path, name, size }) => ({ path, name, size, type: typeOf(name) ?? '' }))
}

/** Why a file need not be sent at all: the server would refuse it, after a long upload. */
export function refusedAtOnce(file: ChosenFile, accept: Accept): 'tooLarge' | 'wrongType' | undefined {
  if (!ACCEPTED[accept].includes(file.type)) return 'wrongType'
  return file.size > LIMITS.imageBytes ? 'tooLarge' : undefined
}

function typeOf(name: string): string | undefined {
  return TYPES[name.split('.').pop()?.toLowerCase() ?? '']
}

async function asked<T>(choosing: Promise<T>): Promise<T> {
  try {
    return await choosing
  } catch (failure) {
    const { errMsg = '' } = failure as { errMsg?: string }
    if (/cancel/i.test(errMsg)) throw new NothingChosen()
    if (/auth|deny|denied|privacy/i.test(errMsg)) throw new NotAllowed()
    throw failure
  }
}
