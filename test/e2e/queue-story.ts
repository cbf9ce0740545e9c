/**
 * The Centre's queue: a clerk takes what has waited longest, looks it up in its register by the copied address, types
 * what the register says into an empty form that compares, and the supplier sees it recorded.
 */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { COMPANIES, OPENIDS } from '../demo/people'
import { company, shanghaiDay } from './example'
import { Phone } from './phone-driver'
import type { Step } from './shampoo-story'

const { clerk, xixi } = OPENIDS
/** The draft of the demo's second supplier, whose company is verified already. */
const TOY = '积木小车'
const holder = COMPANIES.xixi.name

/** Plays on after the shampoo's story: needs the demo's toy, still a draft. */
export async function queueStory(page: Page, step: Step): Promise<void> {
  const left = new Phone(page, 'left')
  const right = new Phone(page, 'right')
  await step('queue: a toy is submitted; only its certificate is left to look up', async () => {
    await left.holder(xixi)
    await left.tap('my-products')
    await left.tapWords(TOY)
    await left.tap('product-submit')
    await left.waitForPage('supplier/pages/code/code')
    await left.waitForState('code-verdict', 'data-state', 'yellow')
  })
  await step('queue: what has waited longest is on top', async () => {
    await right.holder(clerk)
    await right.tap('home-queue')
    await right.see(holder)
    const rows = await right.text()
    assert.ok(rows.indexOf(company.name) >= 0, 'the shampoo’s label and report wait too')
    assert.ok(rows.indexOf(company.name) < rows.indexOf(holder), 'the newer item is above the older one')
  })
  await step('queue: the clerk takes the first licence, and copies its register’s address', async () => {
    await right.tap('queue-kind-licence')
    await right.waitFor('queue-item-licence')
    await right.tap('queue-first')
    await right.waitForPage('center/pages/verification/verification')
    await right.tap('verify-copy-address')
    await right.see('网址已复制')
    assert.match(await right.clipboard(), /^https?:\/\/.+\.cn/)
  })
  await step('queue: the form starts empty, and compares only what has been typed', async () => {
    await right.tap('verify-found')
    await right.waitForValue('verify-holder', '')
    for (const compared of ['same', 'differs']) {
      assert.equal(
        await right.part(`verify-holder-${compared}`).count(),
        0,
        'it compares before anything is typed',
      )
    }
    assert.ok(
      !(await right.text()).includes(`上传的：${holder}`),
      'the stated holder stands there to be copied',
    )
    await right.type('verify-holder', '杭州西溪食品厂')
    await right.waitFor('verify-holder-differs')
    await right.type('verify-holder', holder)
    await right.waitFor('verify-holder-same')
  })
  await step('queue: recorded, and the toy is green', async () => {
    await right.pickDay('verify-valid-until', shanghaiDay(900))
    await right.tap('verify-scope-yes')
    await right.tap('verify-status-valid')
    await right.tap('verify-submit')
    await right.waitFor('verify-result')
    await left.back()
    await left.tap('product-code')
    await left.waitForState('code-verdict', 'data-state', 'green')
  })
}
