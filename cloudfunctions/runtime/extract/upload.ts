import { looksLike } from '../store/storage'

const MEGABYTE = 1024 * 1024
/** Types of what the Centre may upload, with the extension and the most megabytes of each. */
const TYPES: Record<string, { extension: string; limitMb: number }> = {
  'image/jpeg': { extension: 'jpg', limitMb: 10 },
  'image/png': { extension: 'png', limitMb: 10 },
  'application/pdf': { extension: 'pdf', limitMb: 10 },
  // 100,000 lines of a register take some 12 MB.
  'text/csv': { extension: 'csv', limitMb: 20 },
}
export const EXTRACT_TYPE = 'text/csv'
export const EXTRACT_LIMIT_MB = TYPES[EXTRACT_TYPE]?.limitMb ?? 0
export const CENTER_TYPES = 'JPEG, PNG, PDF, CSV'

/** The limit of a type; undefined for what the Centre does not take. */
export function centerLimit(type: string): { limitMb: number; bytes: number } | undefined {
  const limitMb = Object.hasOwn(TYPES, type) ? TYPES[type]?.limitMb : undefined
  return limitMb === undefined ? undefined : { limitMb, bytes: limitMb * MEGABYTE }
}

/** Whether the bytes are of the type. A table has no mark of its own; any other file has one, or a zero soon. */
export function centerAccepts(type: string, bytes: Uint8Array): boolean {
  if (type !== EXTRACT_TYPE) return looksLike(type, bytes)
  const marked = Object.keys(TYPES).some((other) => other !== EXTRACT_TYPE && looksLike(other, bytes))
  return bytes.length > 0 && !marked && !bytes.subarray(0, 4096).includes(0)
}

/** The one place where the Centre's file may be. */
export function centerPath(documentId: string, type: string): string {
  return `center/${documentId}.${TYPES[type]?.extension}`
}
