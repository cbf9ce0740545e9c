/** A file as the body of a request. */
import { refuseField } from '../onion/refusal'
import { sha256 } from '../store/digest'
import { looksLike } from '../store/storage'
import type { HttpRequest } from './http'

/** What an endpoint takes. */
export interface FileRule {
  /** The largest one. */
  bytes: number
  types: readonly string[]
  /** The types in words. */
  allowed: string
}

export interface FileAsked {
  type: string
  bytes: Uint8Array
  /** What the signature of the request was made over, so that it arrived as it was sent. */
  sha256: string
}

/** The file of a request. Its first bytes decide what it is; the header that no signature covers must say the same. */
export function fileOf({ headers, body }: HttpRequest, rule: FileRule | undefined): FileAsked {
  if (!rule) return { type: '', bytes: new Uint8Array(), sha256: '' }
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const { allowed } = rule
  if (!rule.types.includes(type)) return refuseField(['headers', 'content-type'], 'fileType', { allowed })
  if (!looksLike(type, body)) return refuseField(['body'], 'fileContent', { allowed })
  return { type, bytes: body, sha256: sha256(body) }
}
