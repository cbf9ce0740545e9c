/** A colour by hand on two phones: asked for, read and confirmed by another, appealed, decided by a third, undone. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { OPENIDS } from '../demo/people'
import { formOf, residentNumber } from '../functions/health'
import { Phone } from './phone-driver'
import type { Product } from './product'
import type { Step } from './shampoo-story'

const { clerk, supervisor, second, qingyuan: resident } = OPENIDS
const SERIAL = 41
const NUMBER = residentNumber(SERIAL)
const GROUND = '疾控通知 2020-031 号，同一车厢'
const PLEA = '当天我改签了后一班车，没有乘坐那一趟，附有改签记录'
const ANSWER = '经核实改签记录属实，不在密切接触者名单内'

export async function healthCentreStory(page: Page, product: Product, step: Step): Promise<void> {
  const left = new Phone(page, 'left')
  const right = new Phone(page, 'right')
  await step('health centre: somebody is green, and a clerk asks for a mark on their number', async () => {
    const { noticeVersion: version } = await product.act(resident, 'health', 'pack', {})
    await product.act(resident, 'health', 'consent', { version, requestKey: 'centrestoryagrees' })
    const declared = { form: formOf(SERIAL), requestKey: 'centrestorydeclares' }
    assert.equal((await product.act(resident, 'health', 'declare', declared)).colour, 'green')
    await openHealth(right, clerk)
    await right.tap('health-mark')
    await right.tap('mark-contact')
    await right.type('mark-number', NUMBER)
    await right.see('还差：依据（至少 5 个字）')
    await right.type('mark-note', GROUND)
    await right.tap('mark-submit')
    await right.waitForPage('center/pages/proposal/proposal')
    await right.waitFor('proposal-barred')
    assert.equal(await right.part('proposal-confirm').count(), 0, 'whoever asked can confirm')
    assert.ok(!(await right.text()).includes(NUMBER), 'the proposal shows the whole number')
  })
  await step(
    'health centre: it has no force until a supervisor has read its ground and confirmed it',
    async () => {
      await openCode(left)
      await left.waitForState('my-code', 'data-state', 'green')
      await right.holder(supervisor)
      await confirmWaiting(right, '健康码人工标记', GROUND)
    },
  )
  await step('health centre: the code is red for a stated reason, and the resident appeals', async () => {
    await openCode(left)
    await left.waitForState('my-code', 'data-state', 'red')
    await left.see(/密切接触者，自/)
    await left.tap('my-code-appeal')
    await left.type('health-appeal-text', PLEA)
    await left.tap('health-appeal-submit')
    await left.waitFor('health-appeal')
  })
  await step('health centre: neither of the two may decide it; a third person does, in words', async () => {
    for (const involved of [clerk, supervisor]) {
      await openAppeal(right, involved)
      await right.waitFor('health-appeal-barred')
      assert.equal(await right.part('health-appeal-submit').count(), 0, 'who had a part in it can decide')
    }
    await openAppeal(right, second)
    await right.see(PLEA)
    await right.tap('health-appeal-upheld')
    await right.see('还差：答复（至少 5 个字）')
    await right.type('health-appeal-words', ANSWER)
    await right.tap('health-appeal-submit')
    await right.waitFor('health-appeal-decided')
    await right.tap('health-appeal-proposal')
    await right.waitFor('proposal-barred')
  })
  await step(
    'health centre: the resident reads the decision and its reason, and waits for the second person',
    async () => {
      await openCode(left)
      await left.waitForState('my-code', 'data-state', 'red')
      await left.tap('my-code-appeals')
      await left.see(ANSWER)
      await left.see(/第二/)
    },
  )
  await step('health centre: another person confirms it, and the code is green again', async () => {
    await right.holder(supervisor)
    await confirmWaiting(right, '健康码申诉解除', '解除理由：接触过确诊或疑似病例')
    await openCode(left)
    await left.waitForState('my-code', 'data-state', 'green')
    await left.tap('my-code-history')
    await left.see('申诉成立')
  })
}

/** Hands the phone to the resident afresh, at home, and opens the code. */
async function openCode(phone: Phone): Promise<void> {
  await phone.holder(OPENIDS.public)
  await phone.holder(resident)
  await phone.tap('tab-me')
  await phone.tap('me-health')
}

async function openHealth(phone: Phone, who: string): Promise<void> {
  await phone.holder(who)
  await phone.tap('home-work')
  await phone.tap('work-health')
}

async function openAppeal(phone: Phone, who: string): Promise<void> {
  await openHealth(phone, who)
  await phone.tap('health-appeal-queue')
  await phone.tap('health-appeals-row')
}

/** Opens what waits for a second person, reads on what ground, and confirms it. */
async function confirmWaiting(phone: Phone, kind: string, ground: string): Promise<void> {
  await phone.tap('home-work')
  await phone.tap('work-forces')
  // Measures of goods may wait beside it.
  await phone.tapWords(kind)
  await phone.waitForState('proposal-state', 'data-state', 'waiting')
  await phone.see(ground)
  await phone.tap('proposal-confirm')
  await phone.tapWords(/^确认$/)
  await phone.waitForState('proposal-state', 'data-state', 'confirmed')
}
