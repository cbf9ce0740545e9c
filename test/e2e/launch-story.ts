/** The shampoo maker's launch: requested on one phone, decided on the other three hours later, listed. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { OPENIDS } from '../demo/people'
import { example } from './example'
import { Phone } from './phone-driver'
import type { Product } from './product'
import type { Step } from './shampoo-story'

const HOUR_MS = 3_600_000

/** Plays on after the story of the code: the left phone shows the supplier's green code. */
export async function launchStory(page: Page, product: Product, step: Step): Promise<void> {
  const left = new Phone(page, 'left')
  const right = new Phone(page, 'right')
  await step('launch: the supplier asks Yunji and sees the clock', async () => {
    await left.back()
    await left.tap('product-launches')
    await left.waitForPage('supplier/pages/launches/launches')
    await left.tap('platform-yunji')
    await left.tap('modal-confirm')
    await left.waitForPage('supplier/pages/launch/launch')
    await left.waitForState('launch', 'data-state', 'open')
    assert.match(await left.text(), /绿色通道/)
  })
  await step('launch: three hours later the reviewer finds it in the queue and approves', async () => {
    await product.shiftClock(3 * HOUR_MS)
    await right.holder(OPENIDS.reviewer)
    await right.tap('home-queue')
    await right.waitForPage('platform/pages/launches/launches')
    // The demo's own launch waits there too; one that is drawn for review has a tab of its own.
    for (const tab of ['queue-platform', 'queue-review']) {
      await right.tap(tab)
      if (await right.reads(example.name)) break
    }
    await right.tapWords(example.name)
    await right.waitForPage('platform/pages/launch/launch')
    await right.waitForState('launch', 'data-state', 'open')
    if ((await right.part('review-pass').count()) > 0) await review(right)
    await right.tap('launch-approve')
    await right.tap('approve-yes')
    await right.waitForState('outcome', 'data-outcome', 'approved')
  })
  await step('launch: the supplier sees it approved, with the hours it took', async () => {
    await left.back()
    await left.tap('launch-approved')
    await left.waitForState('launch', 'data-state', 'approved')
    await left.see(/用时 3 小时/)
    await product.shiftClock(0)
  })
}

/** Drawn for a random review: its result comes first. */
async function review(phone: Phone): Promise<void> {
  await phone.tap('review-pass')
  await phone.type('review-text', '样品与资料一致')
  await phone.tap('review-save')
  // The page is read again before it can be decided.
  await phone.see(/复核结果/)
}
