import type { DossierChanges } from '../../typings/contract'
import type { Dossier } from '../../typings/dossier'

/** Parts of a dossier that replace what the server holds; null takes one away. */
export type Changes = DossierChanges

/** What this phone still owes the server for one product. */
export interface Kept {
  /** Revision that the changes were typed on. */
  revision: number
  /** The dossier that they were typed over, to tell them from what a colleague changed meanwhile. */
  base?: Dossier
  waiting: Changes
  /** A save that was sent and not answered yet: repeated with its own key, so it can land only once. */
  sent?: { requestKey: string; revision: number; changes: Changes }
  /** The version that was not chosen after a conflict. */
  aside?: Changes
}

const place = (productId: string) => `draft:${productId}`

/** Unsaved changes of a product, also after WeChat was killed. */
export function keptDraft(productId: string): Kept | undefined {
  const kept = wx.getStorageSync(place(productId))
  return kept ? (kept as Kept) : undefined
}

/** Writes before anything is sent; an empty record is removed. */
export function keepDraft(productId: string, kept: Kept): void {
  if (isEmpty(kept.waiting) && !kept.sent && !kept.aside) wx.removeStorageSync(place(productId))
  else wx.setStorageSync(place(productId), kept)
}

export const isEmpty = (changes: Changes) => Object.keys(changes).length === 0
