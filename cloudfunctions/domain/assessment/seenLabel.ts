import { fields, texts } from './reading'

/** The fields that the Centre did not find on a label; all of them where its record cannot be read. */
export function missingOnLabel(seen: unknown): 'all' | readonly string[] {
  if (seen === undefined) return []
  const { missing } = fields(seen)
  return Array.isArray(missing) ? texts(missing) : 'all'
}

/** Whether the Centre found a forbidden claim: anything but a plain no counts as one. */
export function claimsOnLabel(seen: unknown): boolean {
  return seen !== undefined && fields(seen).bannedClaims !== false
}
