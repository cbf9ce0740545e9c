/** Whether a secret is strong enough to run with; said by the functions at their start and before a deployment. */
import type { SecretName } from './secretNames'

/** One of several keys under a secret's name, so that a key can be replaced while what it made stays good. */
export interface NumberedKey {
  /** 1 to 7. */
  id: number
  bytes: Uint8Array
}

const BYTES = 32
/** 32 random bytes have fewer different values than this about once in 10^24; a pattern or a word has. */
const DIFFERENT = 12

/** Newest first: `k2:<hex>,k1:<hex>` or base64. A single bare value counts as key 1. */
export function numberedKeys(value: string): NumberedKey[] {
  return value.split(',').map((part) => {
    const [, id = '1', text = ''] = /^(?:k([1-7]):)?(.*)$/.exec(part.trim()) ?? []
    const bytes = /^([0-9a-f]{2})+$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
    return { id: Number(id), bytes: new Uint8Array(bytes) }
  })
}

/** What is wrong with a secret, in words that do not hold its value; undefined when it is fit for use. */
export function weaknessOf(name: SecretName, value: string): string | undefined {
  if (!name.endsWith('_KEYS')) return weakBytes(Buffer.from(value), '', 8)
  const keys = numberedKeys(value)
  const ids = keys.map(({ id }) => id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice !== undefined) return `holds key ${twice} twice`
  return keys.map(({ id, bytes }) => weakBytes(bytes, `key ${id} `, DIFFERENT)).find(Boolean)
}

function weakBytes(bytes: Uint8Array, what: string, different: number): string | undefined {
  if (bytes.length < BYTES) return `${what}must hold at least ${BYTES} bytes`
  return new Set(bytes).size < different ? `${what}is too regular to be random` : undefined
}
