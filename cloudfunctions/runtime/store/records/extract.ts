/** Extracts of the registers: how far each was read, what it says, and which lines were left out. */
import type { ExtractFault, ExtractView } from '../../../../typings/contract'
import type { CreditCode, Day, Instant } from '../../../../typings/text'
import type { Revised } from './revised'

/** Id: random. One import of one file. */
export interface RegisterExtract extends Revised {
  documentId: string
  fileId: string
  name: string
  types: string[]
  day: Day
  state: ExtractView['state']
  fault?: NonNullable<ExtractView['fault']>
  /** Where to go on: character of the decoded text and number of its line, the first one being 1. */
  next: { character: number; line: number }
  /** Milliseconds since 1970 until which a run has it for itself. */
  busyUntil?: number
  /** The last item of the queue that was looked at. */
  looked?: string
  total: number
  done: number
  kept: number
  older: number
  bad: number
  verified: number
  /** Openid and name of who started it. */
  owner: string
  by: string
  at: Instant
  order: string
}

/** Id: type, `:`, hash of the number; so a number is there once, and the newest extract has it. */
export interface RegisteredPaper {
  type: string
  number: string
  holder: string
  holderCode?: CreditCode
  scope?: string
  validUntil?: Day
  longTerm?: true
  status: 'valid' | 'suspended' | 'revoked'
  day: Day
  extractId: string
  /** Its line in the extract, by which a second line of the same number is known. */
  line: number
}

/** Id: extract and the first line. A few lines together, so that a file of nothing but faults costs few writes. */
export interface ExtractFaults {
  extractId: string
  faults: ExtractFault[]
  order: string
  /** When the extract was begun. */
  at?: Instant
}
