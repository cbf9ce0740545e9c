import type { RuleChange } from '../../../typings/contract'
import type { Param } from '../../../typings/text'
import { canonicalJson } from '../assessment'

export const change = (code: string, params: Record<string, Param>): RuleChange => ({ code, params })

export const isSame = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)

/** Two lists by what names their entries: what came, what went, and what is in both, as it was and as it is. */
export function paired<T>(
  before: readonly T[],
  after: readonly T[],
  key: (one: T) => string,
): { added: T[]; removed: T[]; kept: [T, T][] } {
  const old = new Map(before.map((one) => [key(one), one]))
  const now = new Set(after.map(key))
  return {
    added: after.filter((one) => !old.has(key(one))),
    removed: before.filter((one) => !now.has(key(one))),
    kept: after.flatMap((one): [T, T][] => {
      const was = old.get(key(one))
      return was === undefined ? [] : [[was, one]]
    }),
  }
}
