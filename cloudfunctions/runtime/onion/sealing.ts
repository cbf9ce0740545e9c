/** Fields that must not be read by whoever reads the database: AES-256-GCM under FIELD_KEYS. */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { ports } from './ports'
import { refuse } from './refusal'
import { fieldKeys } from './secrets'

const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * Encrypts under the newest key. `about` is what the field belongs to; a sealed field that was copied elsewhere does
 * not open there.
 */
export function seal(text: string, about: string): string {
  const [key] = fieldKeys()
  if (!key) return refuse('MISCONFIGURED')
  const iv = ports.random(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key.bytes.subarray(0, 32), iv)
  cipher.setAAD(Buffer.from(about))
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `k${key.id}.${sealed.toString('base64url')}`
}

/** Whether the newest key sealed it, so that an older one could go. */
export const isUnderNewest = (sealed: string): boolean => sealed.startsWith(`k${fieldKeys()[0]?.id}.`)

/** Opens what `seal` made. Fails closed: what was altered, or whose key is gone, is a fault of the set-up. */
export function unseal(sealed: string, about: string): string {
  const [, id, content = ''] = /^k(\d)\.([\w-]+)$/.exec(sealed) ?? []
  const key = fieldKeys().find((one) => one.id === Number(id))
  if (!key) return refuse('MISCONFIGURED')
  const bytes = Buffer.from(content, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key.bytes.subarray(0, 32), bytes.subarray(0, IV_BYTES))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
}
