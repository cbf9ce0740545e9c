/** Codes and their colours. */
import type { Colour } from '../../../../typings/assessment'
import type { CreditCode, Day, Instant, Text } from '../../../../typings/text'
import type { Revised } from './revised'

/** Colours of a code from a day on: what scanning shows without assessing anything. */
export interface Stage {
  from: Day
  state: Colour
  met: number
  total: number
  validUntil?: Day
}

/** What is known now of the days to come: the first stage holds today, each later one after something expires. */
export interface Outlook {
  stages: Stage[]
  ruleSet: string
  requirements: string[]
  assessmentId: string
  changedAt: Instant
}

/** Id: token. Everything a scan answers, so that it costs one read. */
export interface Code extends Revised {
  productId: string
  supplierId: CreditCode
  number: string
  version: number
  product: string
  gtin?: string
  supplier: string
  classOne: Text
  category: Text
  outlook: Outlook
  withdrawn?: boolean
  revoked?: boolean
}

/** One change of a code's colour. */
export interface CodeChange {
  productId: string
  at: Instant
  from?: Colour
  to: Colour
  requirements: string[]
  actor: 'supplier' | 'center'
  order: string
}
