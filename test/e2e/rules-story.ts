/** A change of the rules on two phones: what it would do is seen first, a second person approves, the supplier is told. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { OPENIDS } from '../demo/people'
import { example } from './example'
import { Phone } from './phone-driver'
import type { Product } from './product'
import type { Story } from './screens'
import type { Step } from './shampoo-story'

const MINUTE_MS = 60_000
const SHANGHAI_MS = 8 * 60 * MINUTE_MS
const { clerk, supervisor, qingyuan } = OPENIDS

/** Needs one green shampoo in the product, with a report that is not of today when the rules begin. */
export async function rulesStory(page: Page, step: Step): Promise<void> {
  const left = new Phone(page, 'left')
  const right = new Phone(page, 'right')
  await step('rules: a clerk drafts a shorter life of reports, and cannot propose it unseen', async () => {
    await right.holder(clerk)
    await right.tap('home-work')
    await right.tap('work-rules')
    await right.tap('rule-sets-COS_SHAMPOO')
    await right.waitForState('rule-set-state', 'data-state', 'inForce')
    await right.tap('rule-set-begin')
    await right.waitForPage('center/pages/rule-edit/rule-edit')
    await right.type('rule-edit-age', 1)
    await right.tap('rule-edit-start')
    await right.type('rule-edit-note', '报告偏旧的商品投诉增多')
    await right.tap('rule-edit-save')
    await right.waitForPage('center/pages/rule-draft/rule-draft')
    await right.see(/报告有效期 365 → 1 天/)
    assert.equal(await right.part('rule-draft-propose').count(), 0, 'it can be proposed without an impact')
  })
  await step('rules: the impact names the product that would turn yellow', async () => {
    await right.tap('rule-draft-compute')
    await right.tap('rule-draft-pair-green-yellow')
    await right.waitFor('rule-impact-row')
    await right.see(/报告 .+超过 1 天/)
    await right.back()
  })
  await step('rules: the clerk asks for approval, and the draft is held', async () => {
    await right.tap('rule-draft-propose')
    await right.waitFor('rule-draft-waits')
  })
  await step('rules: a supervisor reads the whole of it and approves', async () => {
    await right.holder(supervisor)
    await right.tap('home-work')
    await right.tap('work-forces')
    await right.tap('measures-row')
    await right.waitForState('proposal-state', 'data-state', 'waiting')
    await right.tap('proposal-whole')
    await right.waitForState('rule-draft-state', 'data-state', 'proposed')
    await right.back()
    await right.tap('proposal-confirm')
    await right.tapWords(/^确认$/)
    await right.waitForState('proposal-state', 'data-state', 'confirmed')
  })
  await step('rules: the version is coming, and the supplier is told before its day', async () => {
    await right.holder(clerk)
    await right.tap('home-work')
    await right.tap('work-rules')
    await right.see(/第 2 版 .+起执行/)
    await left.holder(OPENIDS.public)
    await left.holder(qingyuan)
    await left.tap('tab-inbox')
    await left.see(/洗发水的规则 .+起改变/)
  })
}

/** Plays on after the approval: the day comes, and the batch colours what the impact had named. */
export async function rulesDay(page: Page, product: Product, { token }: Story, step: Step): Promise<void> {
  const left = new Phone(page, 'left')
  const right = new Phone(page, 'right')
  await step('rules: on their day the batch works through the products, and the list says so', async () => {
    await right.holder(clerk)
    await right.tap('home-work')
    await right.tap('work-rules')
    await right.see(/第 2 版 .+起执行/)
    const day = /第 2 版 (\d+) 月 (\d+) 日起执行/.exec(await right.text())
    assert.ok(day, 'the list does not say from when')
    await workedThrough(right, product, nextTime(Number(day[1]), Number(day[2])))
  })
  await step('rules: the supplier’s product is yellow, and says by which rule', async () => {
    await left.holder(OPENIDS.public)
    await left.holder(qingyuan)
    await left.tap('my-products')
    await left.tapWords(example.name)
    await left.waitForState('product-verdict', 'data-colour', 'yellow')
    await left.see(/报告 .+超过 1 天/)
  })
  await step('rules: whoever scans sees it too', async () => {
    await right.holder(OPENIDS.reviewer)
    await right.tap('home-scan')
    await right.tap('scan-2')
    await right.part('modal-input').fill(token)
    await right.tap('modal-confirm')
    await right.waitForState('scan-result', 'data-state', 'yellow')
    await product.shiftClock(0)
  })
}

/** The instant at which this day begins in Shanghai, this year or the next. */
function nextTime(month: number, date: number): number {
  const year = new Date(Date.now() + SHANGHAI_MS).getUTCFullYear()
  const [first = 0, second = 0] = [year, year + 1].map((of) => Date.UTC(of, month - 1, date) - SHANGHAI_MS)
  return first > Date.now() ? first : second
}

/** Opens the rules again, a minute later each time, until their list says that every product has been judged. */
async function workedThrough(phone: Phone, product: Product, from: number): Promise<void> {
  await phone.tap('rule-sets-COS_SHAMPOO')
  for (let minute = 1; minute <= 20; minute++) {
    await product.shiftClock(from + minute * MINUTE_MS - Date.now())
    await phone.back()
    await phone.tap('rule-sets-COS_SHAMPOO')
    await phone.waitForState('rule-set-state', 'data-state', 'inForce')
    if (await phone.reads(/已重新评估 \d+ 个商品/)) return
  }
  throw new Error('the batch was not through after twenty minutes')
}
