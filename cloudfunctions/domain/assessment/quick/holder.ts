import type { LicenceType } from '../../../../typings/catalog'
import { holderOf, manufacturerOf } from '../company'
import { type Fields, fields } from '../reading'
import type { Rules } from '../rules'
import { hasText } from './texts'

/** Whether a paper's holder is the supplier or the declared manufacturer. */
export function holderHolds({ holder: made }: LicenceType, { has }: Rules) {
  if (!has('L-HOLDER')) return () => true
  return (holder: unknown, dossier: Fields, facts: Fields): boolean => {
    const { manufacturer } = dossier
    if (made === 'manufacturer' && manufacturer !== undefined && manufacturerOf(manufacturer) === null)
      return false
    if (!hasText(holder)) return false
    // Mostly it is written as the supplier's own code, character by character.
    return holder === fields(facts.supplier).creditCode || isHolder(holder, dossier, facts)
  }
}

function isHolder(holder: string, { manufacturer }: Fields, { supplier }: Fields): boolean {
  const code = holderOf(holder)
  return code === holderOf(fields(supplier).creditCode) || code === manufacturerOf(manufacturer)
}
