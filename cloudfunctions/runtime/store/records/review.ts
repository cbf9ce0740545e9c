/** Reviews that platforms did, and what their reviewers saw. */
import type { LotInspected, ReviewCause, ReviewResult } from '../../../../typings/contract'
import type { DocumentId } from '../../../../typings/dossier'
import type { CreditCode, Instant, Text } from '../../../../typings/text'
import type { Signed } from './launch'
import type { Revised } from './revised'

/**
 * Id: a hash of product and platform, `-`, how many before, so that of two opened at once one is refused. One of a
 * launch is written with its result; until then the launch itself waits for it.
 */
export interface Review extends Revised {
  platformId: string
  platform: Text
  supplierId: CreditCode
  supplier: string
  productId: string
  product: string
  category: Text
  token: string
  version: number
  launchId?: string
  kind: 'drawn' | 'cause'
  cause?: { reason: ReviewCause; text?: string } & Signed
  openedAt: Instant
  dueAt: Instant
  open: boolean
  outcome?: { result: ReviewResult; text: string; documents: DocumentId[]; lot?: LotInspected } & Signed
  /** When it has its result. */
  reviewedAt?: Instant
  /** While it is open `dueAt`, then `reviewedAt`, and id: the order of its lists and their cursor. */
  order: string
}

/** What a reviewer saw, with the photographs that it was seen in: others show another package. */
export interface Sighted extends Signed {
  platformId: string
  platform: Text
  documents: DocumentId[]
}

/** Of a product: the fields of its label (and `claims`), and the record of its drops. */
export interface Sight {
  label?: Sighted & { seen: string[]; missing: string[] }
  drop?: Sighted & { asStated: boolean }
}
