import type { DocumentPurpose } from '../../../typings/dossier'
import { environmentId } from '../onion/identity'
import { cloud } from './cloud'

/** Bytes; what a photograph of a phone or a scanned report needs. */
export const FILE_LIMIT = 10 * 1024 * 1024
const MEGABYTE = 1024 * 1024
export const FILE_LIMIT_MB = FILE_LIMIT / MEGABYTE

/** What may be uploaded: extension and first bytes by type. */
const TYPES: Record<string, { extension: string; starts: number[] }> = {
  'image/jpeg': { extension: 'jpg', starts: [0xff, 0xd8, 0xff] },
  'image/png': { extension: 'png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  'application/pdf': { extension: 'pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
}
export const ALLOWED_TYPES = 'JPEG, PNG, PDF'
export const PURPOSES: readonly DocumentPurpose[] = [
  'licence',
  'report',
  'photo',
  'drop',
  'partnership',
  'capacity',
  'register',
  'businessLicence',
  'claim',
]

export function isAllowedType(type: string): boolean {
  return Object.hasOwn(TYPES, type)
}

/** The one place where the file of a document may be. */
export function cloudPathOf(supplierId: string, documentId: string, type: string): string {
  return `dossier/${supplierId}/${documentId}.${TYPES[type]?.extension}`
}

/** Whether a file id names exactly that path, in this environment. */
export function isFileAt(fileId: string, cloudPath: string): boolean {
  const [, bucket = '', path = ''] = /^cloud:\/\/([^/]+)\/(.+)$/.exec(fileId) ?? []
  const environment = environmentId()
  return (
    path === cloudPath && (!environment || bucket === environment || bucket.startsWith(`${environment}.`))
  )
}

/** The bytes of a file, or undefined when there is none. */
export async function download(fileId: string): Promise<Uint8Array | undefined> {
  // The SDK's own download fails without a reason for a missing file; asking for a link tells.
  if (!(await shortLink(fileId))) return undefined
  return (await cloud.downloadFile({ fileID: fileId })).fileContent
}

/** Whether the bytes begin as a file of that type does. */
export function looksLike(type: string, bytes: Uint8Array): boolean {
  return TYPES[type]?.starts.every((byte, index) => bytes[index] === byte) ?? false
}

/** Deletes what was refused. A file that stays is unreachable all the same, since nothing refers to it. */
export async function discard(fileId: string): Promise<void> {
  await cloud.deleteFile({ fileList: [fileId] })
}

/** Seconds for which a link to a document opens it. */
export const LINK_SECONDS = 300

/** A link that opens the file for five minutes; undefined when the file is gone. */
export async function shortLink(fileId: string): Promise<string | undefined> {
  const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: LINK_SECONDS }] })
  return fileList[0]?.status === 0 ? fileList[0].tempFileURL : undefined
}
