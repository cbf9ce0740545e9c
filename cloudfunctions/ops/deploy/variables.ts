/** The variables of the functions: secrets, which must be there and strong, and settings, which may be there. */
import { SECRETS } from '../../runtime/onion/secretNames'
import { weaknessOf } from '../../runtime/onion/strength'

/** Settings with a value that is right for most environments; one that is set is carried over. */
const SETTINGS = [
  'CODE_HOST',
  'HOLIDAYS',
  'FOUR_EYES_PERCENT',
  'API_RATE',
  'WEBHOOK_TIMEOUT_MS',
  'READ_ONLY',
  'HEALTH_RATE',
  'MESSAGE_TEMPLATE',
] as const

export interface Variables {
  values: Record<string, string>
  /** What is missing or weak, in words and never by value. */
  faults: string[]
}

/** Reads the environment; a secret never comes from a file of the project. */
export function variablesOf(environment: Record<string, string | undefined>): Variables {
  const values: Record<string, string> = {}
  const faults: string[] = []
  for (const { name } of SECRETS) {
    const value = environment[name]
    if (!value) {
      faults.push(`${name} is not set: export it from your secret store (a new one: openssl rand -hex 32)`)
      continue
    }
    const weakness = weaknessOf(name, value)
    if (weakness) faults.push(`${name} ${weakness}`)
    values[name] = value
  }
  const same = SECRETS.filter(({ name }, i) =>
    SECRETS.some((other, j) => j < i && values[name] && values[other.name] === values[name]),
  )
  for (const { name } of same) faults.push(`${name} has the value of another secret: each needs its own`)
  for (const name of SETTINGS) {
    const value = environment[name]
    if (value) values[name] = value
  }
  return { values, faults }
}
