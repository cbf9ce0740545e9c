/** Variables that differ, and key numbers that must not be lost: a printed label is good as long as its key is. */
import { numberedKeys } from '../../runtime/onion/strength'
import { BUILD, UPLOADED } from './state'

const OWN = [BUILD, UPLOADED]

/** Names of the variables that have another value, are new, or are not ours to know. */
export function differingVariables(values: Record<string, string>, there: Record<string, string>): string[] {
  const changed = Object.entries(values)
    .filter(([name, value]) => there[name] !== value)
    .map(([name]) => `variable ${name} ${there[name] === undefined ? 'is new' : 'has a new value'}`)
  const gone = Object.keys(there).filter((name) => !OWN.includes(name) && values[name] === undefined)
  return [...changed, ...gone.map((name) => `variable ${name} goes`)]
}

/** Keys in use that the new value no longer holds, by variable: what they signed or sealed would be lost. */
export function lostKeys(values: Record<string, string>, there: Record<string, string>): string[] {
  return Object.entries(there)
    .filter(([name]) => name.endsWith('_KEYS') && values[name] !== undefined)
    .flatMap(([name, value]) => {
      const kept = numberedKeys(values[name] ?? '')
      return numberedKeys(value)
        .filter(
          ({ id, bytes }) =>
            !kept.some((one) => one.id === id && Buffer.from(one.bytes).equals(Buffer.from(bytes))),
        )
        .map(({ id }) => `${name} no longer holds key ${id}`)
    })
}
