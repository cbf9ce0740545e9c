import { hmacSha256 } from '../store/digest'
import { logMisconfigured } from './log'
import { refuse } from './refusal'
import type { SecretName } from './secretNames'
import { type NumberedKey, numberedKeys, weaknessOf } from './strength'

/** A key that signs the tokens of codes. */
export interface TokenKey {
  /** 1 to 7; part of every token, so that keys can be replaced while printed labels stay good. */
  id: number
  mac: (text: string) => Uint8Array
}

/** Refuses to run when a secret is missing or weak, and logs which one. */
export function requireSecrets(names: readonly SecretName[]): void {
  for (const name of names) strong(name)
}

/** The secret that lets the first supervisor in. */
export function setupSecret(): string {
  return strong('SETUP_SECRET')
}

/** The secret that those of the days follow from, by which launches are drawn for review. */
export function drawSecret(): string {
  return strong('DRAW_SECRET')
}

let parsed: { text: string; keys: TokenKey[] } | undefined

/** The keys of codes: the first one mints, all of them verify. */
export function tokenKeys(): TokenKey[] {
  const text = process.env.TOKEN_KEYS ?? ''
  if (parsed?.text !== text) {
    const keys = numberedKeys(strong('TOKEN_KEYS')).map(({ id, bytes }) => ({
      id,
      mac: (signed: string) => hmacSha256(bytes, signed),
    }))
    parsed = { text, keys }
  }
  return parsed.keys
}

let fields: { text: string; keys: NumberedKey[] } | undefined

/** The keys of fields that are stored encrypted: the first one seals, all of them open. */
export function fieldKeys(): NumberedKey[] {
  const text = process.env.FIELD_KEYS ?? ''
  // Read again only when it was changed: a record of a person has four fields.
  if (fields?.text !== text) fields = { text, keys: numberedKeys(strong('FIELD_KEYS')) }
  return fields.keys
}

/** The Ed25519 seeds that sign live health codes: the first one signs, the public halves of all are published. */
export function healthSignKeys(): NumberedKey[] {
  return numberedKeys(strong('HEALTH_SIGN_KEYS'))
}

/** Values that were found strong; each call asks again. */
const proven = new Map<SecretName, string>()

/** The value of a secret that is fit for use; nothing runs without. */
function strong(name: SecretName): string {
  const value = process.env[name] ?? ''
  if (value !== '' && proven.get(name) === value) return value
  const weakness = weaknessOf(name, value)
  if (weakness) return misconfigured(name, weakness)
  proven.set(name, value)
  return value
}

function misconfigured(name: SecretName, why: string): never {
  logMisconfigured(name, why)
  return refuse('MISCONFIGURED')
}
