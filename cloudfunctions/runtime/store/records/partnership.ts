import type { EndingReason, EndingState } from '../../../../typings/contract'
import type { DocumentId } from '../../../../typings/dossier'
import type { CreditCode, Day, Instant, Text } from '../../../../typings/text'
import type { Revised } from './revised'

/** Id: hash of product, platform and day, so that one ending is reported once. It has no force until it is verified. */
export interface Ending extends Revised {
  productId: string
  supplierId: CreditCode
  platformId: string
  platform: Text
  token: string
  product: string
  supplier: string
  ended: Day
  reason: EndingReason
  text: string
  state: EndingState
  /** While the supplier may answer: the timer closes what is `hearing` and past `heardUntil`. */
  hearing: boolean
  heardUntil: Instant
  reportedAt: Instant
  /** Openid, or the platform's server. */
  reporter: string
  answer?: { text: string; documents: DocumentId[]; at: Instant; by: string }
  decidedAt?: Instant
  /** `reportedAt` and id: the order of the lists and their cursor. */
  order: string
}
