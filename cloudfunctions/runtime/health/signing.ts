/** Ed25519 for live codes: Node signs, phones verify with the public half alone. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { refuse } from '../onion/refusal'
import { healthSignKeys } from '../onion/secrets'

/** What stands before the 32 bytes of a seed in PKCS#8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const RAW_PUBLIC = 32

interface SigningKey {
  id: number
  secret: KeyObject
  open: KeyObject
  raw: Buffer
}

let parsed: { text: string; keys: SigningKey[] } | undefined

function keys(): SigningKey[] {
  const text = process.env.HEALTH_SIGN_KEYS ?? ''
  if (parsed?.text !== text)
    parsed = { text, keys: healthSignKeys().map(({ id, bytes }) => keyOf(id, bytes)) }
  return parsed.keys
}

function keyOf(id: number, bytes: Uint8Array): SigningKey {
  const secret = createPrivateKey({
    key: Buffer.concat([PKCS8, bytes.subarray(0, 32)]),
    format: 'der',
    type: 'pkcs8',
  })
  const open = createPublicKey(secret)
  return { id, secret, open, raw: open.export({ format: 'der', type: 'spki' }).subarray(-RAW_PUBLIC) }
}

/** The key that signs now. */
export function signingKey(): { id: number; sign: (text: string) => string } {
  const [key] = keys()
  if (!key) return refuse('MISCONFIGURED')
  return { id: key.id, sign: (text) => sign(null, Buffer.from(text), key.secret).toString('base64url') }
}

/** Whether a signature is of a key that we have. */
export function isSigned(keyId: number, text: string, signature: string): boolean {
  const key = keys().find(({ id }) => id === keyId)
  return key !== undefined && verify(null, Buffer.from(text), key.open, Buffer.from(signature, 'base64url'))
}

/** What gates verify with while they have no network. */
export function publicKeys(): { id: number; publicKey: string }[] {
  return keys().map(({ id, raw }) => ({ id, publicKey: raw.toString('base64') }))
}
