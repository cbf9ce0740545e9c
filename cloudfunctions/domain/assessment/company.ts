import { checkCreditCode } from '../identifiers'
import { isRow, type Read, text } from './reading'

/** Two ways of writing the same credit code are the same holder. */
export function holderOf(value: unknown): Read<string> {
  const stated = text(value)
  if (typeof stated !== 'string') return stated
  const checked = checkCreditCode(stated)
  return checked.ok ? checked.value : stated
}

/** The credit code of the declared manufacturer. */
export function manufacturerOf(value: unknown): Read<string> {
  if (value === undefined) return undefined
  if (!isRow(value)) return null
  const { name, creditCode } = value
  // An emptied form declares nobody, so the supplier makes it.
  if (text(name) === undefined && text(creditCode) === undefined) return undefined
  const code = text(creditCode)
  const checked = typeof code === 'string' ? checkCreditCode(code) : undefined
  return checked?.ok ? checked.value : null
}
