import { hmacSha256 } from '../store/digest'
import { logMisconfigured } from './log'
import { refuse } from './refusal'
import type { SecretName } from './secretNames'

/** A key that signs the tokens of codes. */
export interface TokenKey {
  /** 1 to 7; part of every token, so that keys can be replaced while printed labels stay good. */
  id: number
  mac: (text: string) => Uint8Array
}

/** Refuses to run when a secret is missing or shorter than 32 bytes, and logs which one. */
export function requireSecrets(names: readonly SecretName[]): void {
  for (const name of names) {
    if (name === 'TOKEN_KEYS') tokenKeys()
    else if (name === 'FIELD_KEYS') fieldKeys()
    else if (name === 'DRAW_SECRET') drawSecret()
    else setupSecret()
  }
}

/** The secret that lets the first supervisor in. */
export function setupSecret(): string {
  return longSecret('SETUP_SECRET')
}

/** The secret that those of the days follow from, by which launches are drawn for review. */
export function drawSecret(): string {
  return longSecret('DRAW_SECRET')
}

function longSecret(name: SecretName): string {
  const secret = process.env[name] ?? ''
  if (Buffer.byteLength(secret) < 32) misconfigured(name, 'must hold at least 32 bytes')
  return secret
}

/** One of several keys under a secret's name, so that a key can be replaced while what it made stays good. */
interface NumberedKey {
  id: number
  bytes: Uint8Array
}

let parsed: { text: string; keys: TokenKey[] } | undefined

/** The keys of codes: the first one mints, all of them verify. */
export function tokenKeys(): TokenKey[] {
  const text = process.env.TOKEN_KEYS ?? ''
  if (parsed?.text !== text) {
    const keys = numberedKeys('TOKEN_KEYS').map(({ id, bytes }) => ({
      id,
      mac: (signed: string) => hmacSha256(bytes, signed),
    }))
    parsed = { text, keys }
  }
  return parsed.keys
}

/** The keys of fields that are stored encrypted: the first one seals, all of them open. */
export function fieldKeys(): NumberedKey[] {
  return numberedKeys('FIELD_KEYS')
}

/** Newest first: `k2:<hex>,k1:<hex>`, each of 32 bytes or more. A single bare value counts as key 1. */
function numberedKeys(name: SecretName): NumberedKey[] {
  return (process.env[name] ?? '').split(',').map((part) => parseKey(name, part))
}

function parseKey(name: SecretName, part: string): NumberedKey {
  const [, id = '1', value = ''] = /^(?:k([1-7]):)?(.*)$/.exec(part.trim()) ?? []
  const bytes = /^([0-9a-f]{2})+$/i.test(value) ? Buffer.from(value, 'hex') : Buffer.from(value, 'base64')
  if (bytes.length < 32) misconfigured(name, `key ${id} must hold at least 32 bytes`)
  return { id: Number(id), bytes: new Uint8Array(bytes) }
}

function misconfigured(name: SecretName, why: string): never {
  logMisconfigured(name, why)
  return refuse('MISCONFIGURED')
}
