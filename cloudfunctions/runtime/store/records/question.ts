/** Questions to the Centre and their answers. */
import type { DocumentId } from '../../../../typings/dossier'
import type { CreditCode, Instant } from '../../../../typings/text'
import type { Revised } from './revised'

/** Id: random. */
export interface StoredQuestion extends Revised {
  supplierId: CreditCode
  supplier: string
  /** Openid and name of whoever asked. */
  asker: string
  askerName: string
  productId?: string
  product?: string
  text: string
  documents: DocumentId[]
  at: Instant
  dueAt: Instant
  open: boolean
  answer?: { text: string; at: Instant; by: string; openid: string }
  /** `dueAt` while open, else when it was answered, and id: the order of the queue and its cursor. */
  order: string
  /** When it was asked and id: the order of the supplier's list. */
  listed: string
}
