import type { Colour } from '../../../typings/assessment'
import type { HealthIssuer } from '../../../typings/contract'
import type { Text } from '../../../typings/text'
import table from './issuers.json'

/**
 * Other issuers' codes and what each of their states means here. A code that is not in the table is not recognised; one
 * is added by a row.
 */
export const issuers = table as readonly HealthIssuer[]

/** The colour of another issuer's state. Undefined: not in the table. */
export function issuerState(code: {
  issuer: string
  state: string
}): { name: Text; colour: Colour } | undefined {
  const issuer = issuers.find(({ id }) => id === code.issuer)
  const state = issuer?.states.find(({ id }) => id === code.state)
  return issuer && state && { name: issuer.name, colour: state.colour }
}
