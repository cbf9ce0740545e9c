/** The manual red and its appeal: two supervisors' phones, the supplier's word, somebody else's decision, green again. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { OPENIDS } from '../demo/people'
import { example, paper } from './example'
import { Phone } from './phone-driver'
import type { Story } from './screens'
import type { Step } from './shampoo-story'

const { supervisor, second, clerk, qingyuan } = OPENIDS

/** Plays on after the launch: the product of the story is green and sold. */
export async function measureStory(page: Page, { token }: Story, step: Step): Promise<void> {
  const left = new Phone(page, 'left')
  const right = new Phone(page, 'right')
  await step('measure: a supervisor asks for a red with its evidence, and cannot confirm it', async () => {
    await right.holder(supervisor)
    await right.tap('home-work')
    await right.tap('work-new')
    await right.type('finder-code', token)
    await right.tap('finder-find')
    await right.waitFor('finder-subject')
    await right.tap('measure-kind-manualRed')
    await right.tap('measure-reason-adulterated')
    await right.type('measure-note', '抽到的样品与资料中的配方不符')
    await right.attach('measure-evidence', paper('检验报告.pdf', 'report HJ-25-0612'), 'chat')
    await right.tap('measure-submit')
    await right.waitForState('measure-state', 'data-state', 'waiting')
    await right.waitFor('measure-barred')
    assert.equal(await right.part('measure-confirm').count(), 0, 'whoever asked can confirm')
  })
  await step('measure: until then the supplier’s code is green', async () => {
    await openProduct(left)
    await left.waitForState('product-verdict', 'data-colour', 'green')
  })
  await step('measure: the second supervisor sees whom it touches and confirms', async () => {
    await right.holder(second)
    await confirmFirst(right, /从绿码变为红码/)
  })
  await step('measure: the supplier’s code is red, and the supplier appeals', async () => {
    await openProduct(left)
    await left.waitForState('product-verdict', 'data-colour', 'red')
    await left.tap('dispute-event:E-MANUAL')
    await left.waitForPage('supplier/pages/appeal/appeal')
    await left.type('appeal-text', '留样复检合格，配方与备案一致，请重新核实')
    await left.attach('appeal-evidence', paper('复检报告.pdf', 'second report'), 'chat')
    await left.tap('appeal-submit')
    await left.waitFor('appeal-state')
  })
  await step('measure: neither of the two may decide the appeal; a clerk upholds it', async () => {
    for (const involved of [supervisor, second]) {
      await right.holder(involved)
      await openAppeal(right)
      await right.waitFor('appeal-barred')
    }
    await right.holder(clerk)
    await openAppeal(right)
    await right.tap('appeal-upheld')
    await right.type('appeal-words', '复检合格，支持供应商的申诉')
    await right.tap('appeal-decide-submit')
    await right.waitFor('appeal-decided')
  })
  await step('measure: another person confirms the release, and the code is green again', async () => {
    await right.holder(second)
    await confirmFirst(right, /从红码变为绿码/)
    await openProduct(left)
    await left.waitForState('product-verdict', 'data-colour', 'green')
  })
}

/** Hands the phone to the supplier afresh, at home, and opens the product. */
async function openProduct(phone: Phone): Promise<void> {
  await phone.holder(OPENIDS.public)
  await phone.holder(qingyuan)
  await phone.tap('my-products')
  await phone.waitForPage('supplier/pages/products/products')
  await phone.tapWords(example.name)
  await phone.waitForPage('supplier/pages/product/product')
}

/** Opens the measure that waits, reads whom it touches and confirms it. */
async function confirmFirst(phone: Phone, touches: RegExp): Promise<void> {
  await phone.tap('home-work')
  await phone.tap('work-forces')
  await phone.tap('measures-row')
  await phone.waitForState('measure-state', 'data-state', 'waiting')
  assert.match(await phone.part('measure-touches').innerText(), touches)
  await phone.tap('measure-confirm')
  await phone.tapWords(/^确认$/)
  await phone.waitForState('measure-state', 'data-state', 'confirmed')
}

async function openAppeal(phone: Phone): Promise<void> {
  await phone.tap('home-work')
  await phone.tap('work-appeals')
  await phone.tap('appeals-row')
}
