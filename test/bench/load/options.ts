import { parseArgs } from 'node:util'

/** Numbers from the command line, such as `--minutes 2`; what is not given is as in `defaults`. */
export function numbers<K extends string>(given: string[], defaults: Record<K, number>): Record<K, number> {
  const names = Object.keys(defaults) as K[]
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ args: given, options })
  return Object.fromEntries(
    names.map((name) => {
      const value = values[name] === undefined ? defaults[name] : Number(values[name])
      if (!(value > 0)) throw new Error(`--${name} is a number above 0`)
      return [name, value]
    }),
  ) as Record<K, number>
}
