import type { DocumentPurpose } from '../../../typings/dossier'
import { environmentId } from '../onion/identity'
import { cloud } from './cloud'
import { refuseWhenPaused } from './commit'

const MEGABYTE = 1024 * 1024
/**
 * Megabytes; what a photograph of a phone or a scanned report needs, and a table of a thousand lines. A picture from
 * anybody is no larger than WeChat checks.
 */
const LIMIT_MB = { paper: 10, table: 1, picture: 1 }

/** What may be uploaded: extension and first bytes by type. */
const PAPERS: Record<string, FileType> = {
  'image/jpeg': { extension: 'jpg', starts: [0xff, 0xd8, 0xff] },
  'image/png': { extension: 'png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  'application/pdf': { extension: 'pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
}
const TABLES: Record<string, FileType> = {
  // XLSX is a ZIP archive; text has no first bytes of its own.
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    extension: 'xlsx',
    starts: [0x50, 0x4b, 0x03, 0x04],
  },
  'text/csv': { extension: 'csv', starts: [] },
}
interface FileType {
  extension: string
  starts: number[]
}
export const PURPOSES: readonly DocumentPurpose[] = [
  'licence',
  'report',
  'photo',
  'drop',
  'partnership',
  'capacity',
  'register',
  'batch',
  'appeal',
  'businessLicence',
  'claim',
  'problem',
]

/** What a file of that purpose may be: its types, the most megabytes, and both in words. */
export function limitsOf(purpose: DocumentPurpose): { limitMb: number; bytes: number; allowed: string } {
  const limitMb =
    purpose === 'batch' ? LIMIT_MB.table : purpose === 'problem' ? LIMIT_MB.picture : LIMIT_MB.paper
  const allowed = purpose === 'batch' ? 'XLSX, CSV' : purpose === 'problem' ? 'JPEG, PNG' : 'JPEG, PNG, PDF'
  return { limitMb, bytes: limitMb * MEGABYTE, allowed }
}

/** The limit of a file of that purpose and type; undefined for a type that is not taken. */
export function limitFor(purpose: DocumentPurpose, type: string): ReturnType<typeof limitsOf> | undefined {
  if (purpose === 'problem' && !type.startsWith('image/')) return undefined
  return Object.hasOwn(purpose === 'batch' ? TABLES : PAPERS, type) ? limitsOf(purpose) : undefined
}

const typeOf = (type: string): FileType | undefined => PAPERS[type] ?? TABLES[type]

/** The one place where the file of a document may be. */
export function cloudPathOf(folder: string, documentId: string, type: string): string {
  return `${folder}/${documentId}.${typeOf(type)?.extension}`
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
  return typeOf(type)?.starts.every((byte, index) => bytes[index] === byte) ?? false
}

/** Deletes what was refused. A file that stays is unreachable all the same, since nothing refers to it. */
export async function discard(fileId: string): Promise<void> {
  refuseWhenPaused()
  await cloud.deleteFile({ fileList: [fileId] })
}

/** Seconds for which a link to a document opens it. */
export const LINK_SECONDS = 300

/** A link that opens the file for five minutes; undefined when the file is gone. */
export async function shortLink(fileId: string): Promise<string | undefined> {
  const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: LINK_SECONDS }] })
  return fileList[0]?.status === 0 ? fileList[0].tempFileURL : undefined
}

/** The platform answers links for so many files at once. */
export const LINKS_AT_ONCE = 50

/** Links for some files in one request, by file id; a file that is gone has none. */
export async function shortLinks(fileIds: string[]): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map()
  const asked = fileIds.slice(0, LINKS_AT_ONCE).map((fileID) => ({ fileID, maxAge: LINK_SECONDS }))
  const { fileList } = await cloud.getTempFileURL({ fileList: asked })
  return new Map(
    fileList.flatMap(({ status, fileID, tempFileURL }) =>
      status === 0 ? [[fileID, tempFileURL] as const] : [],
    ),
  )
}

/** Keeps a file that the system made itself; the same path is written over. */
export async function keepFile(cloudPath: string, content: Uint8Array): Promise<string> {
  refuseWhenPaused()
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: Buffer.from(content) })
  return fileID
}
