/** What waits for a clerk, and what a clerk read. */
import type { Licence } from '../../../../typings/dossier'
import type { CreditCode, Day, Instant, Text } from '../../../../typings/text'
import type { Revised } from './revised'
import type { RegisterEntry } from './supplier'

/** Id: deterministic, see `verification.ts`; one paper is one item however often it is submitted. */
export interface Verification extends Revised {
  kind: 'company' | 'licence' | 'filing'
  supplierId: CreditCode
  supplier: string
  title: Text
  number: string
  register: { name: Text; url: string }
  stated: { holder?: CreditCode; holderName?: string; expiry?: Day; longTerm?: boolean; scope?: Text }
  licence?: Licence
  /** Id of the category whose scope is looked for. */
  category?: string
  open: boolean
  openedAt: Instant
  dueAt: Instant
  /** Products that wait for it. */
  products: number
  /** Looked for in vain: the register could not be reached. */
  attempts: { at: Instant; by: string; note?: string }[]
  /** The last conclusive reading. */
  entry?: RegisterEntry
  /** `dueAt` and id: the order of the queue and its cursor. */
  order: string
}
