import type { SearchedAs } from '../../../typings/contract'
import { checkCreditCode, checkGtin, normalise, normaliseNumber } from '../identifiers'
import { tokenOf } from '../token'

/** What was typed, read as one kind of thing. */
export interface Reading {
  as: SearchedAs
  /** As it is stored; of a licence the ways in which it may be written. */
  texts: string[]
}

/**
 * What somebody may have meant, the most particular first; the first that finds anything is it. A name is always the
 * last, since any text can begin one. `hosts`: of the codes' addresses. A blank text means nothing at all.
 */
export function readingsOf(typed: string, hosts: readonly string[]): Reading[] {
  const text = typed.trim()
  const plain = normalise(text)
  if (plain === '') return []
  const token = tokenOf(text, hosts)
  if (token) return [{ as: 'code', texts: [token] }]
  const found: Reading[] = []
  const creditCode = checkCreditCode(text)
  if (creditCode.ok) found.push({ as: 'creditCode', texts: [creditCode.value] })
  const number = /^([0-9A-Z]{4})-?([0-9A-Z]{4})$/.exec(plain)
  if (number) found.push({ as: 'number', texts: [`${number[1]}-${number[2]}`] })
  const gtin = checkGtin(text)
  if (gtin.ok) found.push({ as: 'gtin', texts: [gtin.value] })
  // A number of a licence has digits; a name may have them too, so it is only looked for.
  if (/\d{4}/.test(plain))
    found.push({ as: 'licence', texts: [...new Set([text, plain, normaliseNumber(text)])] })
  return [...found, { as: 'name', texts: [text] }]
}
