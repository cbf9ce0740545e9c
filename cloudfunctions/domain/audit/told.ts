import type { Told } from './difference'
import { HIDDEN, maskedMobile, maskedName } from './masked'

const LONGEST = 120

/** Ends of paths that hold openids, which never leave the functions. */
const PEOPLE = new Set([
  ...['by', 'maker', 'checker', 'owner', 'founder', 'decider', 'asker', 'inviter', 'invitedBy', 'claimant'],
  ...['reporter', 'requestedBy', 'usedBy', 'openid', 'actor', 'madeBy', 'revokedBy', 'to', 'readers'],
])
/** Steps of paths that hold secrets, sealed or not. */
const SECRETS = /sealed|secret|cipher|nonce|token/i
/** Ends of paths that hold what a person is reached or known by. */
const MOBILES = new Set(['mobile', 'phone'])

/**
 * A value as the audit keeps it for five years: openids and secrets are hidden, a mobile number keeps its first three
 * and last two digits, the name of a contact or a user its first character, and long text its beginning.
 */
export function told(collection: string, path: string, value: Told): Told {
  if (typeof value !== 'string') return value
  // A place in a list is no name: the list's own is.
  const steps = path.split('.').filter((step) => !/^\d+$/.test(step))
  const end = steps[steps.length - 1] ?? ''
  if (PEOPLE.has(end) || steps.some((step) => SECRETS.test(step))) return HIDDEN
  if (MOBILES.has(end)) return maskedMobile(value)
  const isPerson = steps[steps.length - 2] === 'contact' || (collection === 'users' && steps.length === 1)
  if (end === 'name' && isPerson) return maskedName(value)
  const characters = [...value]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : value
}
