/** One box that finds codes, suppliers and licences, for the Centre. */
import type { CreditCode, Instant, Text } from '../text'
import type { CodeState, Token } from './answer'

/** What the text was recognised as. */
export type SearchedAs = 'code' | 'number' | 'creditCode' | 'gtin' | 'licence' | 'name'

export interface FoundCode {
  token: Token
  number: string
  product: string
  supplierId: CreditCode
  supplier: string
  category: Text
  state: CodeState
}

export interface FoundSupplier {
  id: CreditCode
  name: string
  closed?: true
}

/** A paper of a supplier with that number, as it stands in the queue of the verifications. */
export interface FoundLicence {
  verificationId: string
  title: Text
  number: string
  supplierId: CreditCode
  supplier: string
  open: boolean
}

export interface SearchActions {
  /**
   * A token, an address, the number under a code, a credit code, a GTIN, the number of a licence, or the beginning of a
   * product's or a supplier's name. The cursor goes on through the products of that name.
   */
  search: {
    input: { text: string; cursor?: string }
    output: {
      as: SearchedAs
      codes: FoundCode[]
      suppliers: FoundSupplier[]
      /** There are more suppliers of that name: write more of it. */
      moreSuppliers?: true
      licences: FoundLicence[]
      next?: string
      asOf: Instant
    }
  }
}
