/** What is done with a whole product: copy, withdraw, bring back, delete. Each asks first and says what it did. */
import type { CopiedPart, ProductView, WithdrawalReason } from '../../../../typings/contract'
import { call, requestKey } from '../../../services/call'
import { fill, words } from '../../../services/words'
import { forgetDraft } from '../../draft'

const REASONS: WithdrawalReason[] = ['discontinued', 'quality', 'papers', 'other']

interface Named {
  productId: string
  name: string
}

/** Asks for the name of a copy and makes it. Resolves to the address of its page, or to nothing. */
export async function copyOf({ productId, name }: Named): Promise<string | undefined> {
  const w = words('product')
  const { confirm, content = '' } = await wx.showModal({
    title: w.copyTitle,
    editable: true,
    content: name,
    placeholderText: w.copyHint,
    confirmText: w.copyYes,
    cancelText: w.cancel,
  })
  if (!confirm || content.trim() === '') return undefined
  const { product, carried, left } = await call('supplier', 'copyProduct', {
    productId,
    name: content.trim(),
    requestKey: requestKey(),
  })
  const query = { productId: product.productId, from: name, carried: carried.join(), left: left.join() }
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `/supplier/pages/product/product?${pairs.join('&')}`
}

/** What a copy says of itself the first time it is opened. */
export function copiedNote(query: { from?: string; carried?: string; left?: string }): string {
  if (!query.from) return ''
  const w = words('product')
  const parts = (list = '') =>
    decodeURIComponent(list)
      .split(',')
      .flatMap((part) => w.parts[part as CopiedPart] ?? [])
      .join(w.partsBetween)
  const [carried, left] = [parts(query.carried), parts(query.left)]
  return [
    fill(w.copied, { name: decodeURIComponent(query.from) }),
    carried && fill(w.copiedWith, { parts: carried }),
    left && fill(w.copiedWithout, { parts: left }),
  ]
    .filter(Boolean)
    .join(w.sentences)
}

/** Asks why and whether, and takes the product out of circulation. Nothing when the person thought better of it. */
export async function withdrawalOf({ productId, name }: Named): Promise<ProductView | undefined> {
  const w = words('product')
  const tapIndex = await wx
    .showActionSheet({ alertText: w.withdrawAsk, itemList: REASONS.map((reason) => w.reasons[reason]) })
    .then(
      (answer) => answer.tapIndex,
      () => undefined,
    )
  const reason = tapIndex === undefined ? undefined : REASONS[tapIndex]
  if (!reason) return undefined
  const { confirm } = await wx.showModal({
    title: fill(w.withdrawTitle, { name }),
    content: w.withdrawText,
    confirmText: w.withdrawYes,
    cancelText: w.keep,
  })
  if (!confirm) return undefined
  return call('supplier', 'withdrawProduct', { productId, reason, requestKey: requestKey() })
}

export function restorationOf(productId: string): Promise<ProductView> {
  return call('supplier', 'restoreProduct', { productId, requestKey: requestKey() })
}

/** Asks and deletes a draft. Resolves to whether it is gone. */
export async function erasedOf({ productId, name }: Named): Promise<boolean> {
  const w = words('product')
  const { confirm } = await wx.showModal({
    title: fill(w.eraseTitle, { name }),
    content: w.eraseText,
    confirmText: w.eraseYes,
    cancelText: w.keep,
  })
  if (!confirm) return false
  await call('supplier', 'deleteDraft', { productId, requestKey: requestKey() })
  forgetDraft(productId)
  return true
}
