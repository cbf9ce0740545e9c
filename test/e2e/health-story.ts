/** A resident: declare, red, fourteen check-ins, green, and through a gate. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { OPENIDS } from '../demo/people'
import { NAME, residentNumber } from '../functions/health'
import { Phone } from './phone-driver'
import type { Product } from './product'
import type { Step } from './shampoo-story'

const { clerk, xixi: resident, reviewer: keeper } = OPENIDS
const DAY_MS = 86_400_000
const RUN = 14
/** The days lie ahead of those of the other stories: a run only goes forward. */
const AHEAD_DAYS = 30
const NOON_UTC_MS = 4 * 3_600_000

export async function healthStory(page: Page, product: Product, step: Step): Promise<void> {
  const left = new Phone(page, 'left')
  const began = Date.now()
  const first = (Math.ceil(began / DAY_MS) + AHEAD_DAYS) * DAY_MS + NOON_UTC_MS
  /** Noon in Shanghai, so that no step falls over midnight. */
  const noonOf = (day: number) => product.shiftClock(first + day * DAY_MS - began)
  await step('health: nothing is typed before the consent to sensitive data', async () => {
    await noonOf(0)
    await left.holder(OPENIDS.public)
    await left.holder(resident)
    await left.tap('tab-me')
    await left.tap('me-health')
    await left.waitForState('my-code', 'data-state', 'empty')
    await left.tapWords('开始申报')
    await left.waitForPage('health/pages/consent/consent')
    await left.tap('health-agree')
    await left.waitForPage('health/pages/declare/declare')
  })
  await step('health: a wrong number is named on its field, and with contact the code is red', async () => {
    await left.type('declare-name', NAME)
    await left.type('declare-number', `${residentNumber(77).slice(0, 17)}${wrong(residentNumber(77))}`)
    await left.type('declare-mobile', '13800000021')
    await left.tap('declare-region')
    await left.tap('picker-done')
    await left.tap('declare-inCity')
    await left.tap('declare-next')
    await left.type('declare-temperature', '36.5')
    await left.tap('declare-left-no')
    await left.tap('declare-overseas-no')
    await left.tap('declare-contact-yes')
    await left.tap('declare-symptom-none')
    await left.tap('declare-next')
    await left.tap('declare-promise')
    await left.tap('declare-submit')
    await left.waitForState('declare', 'data-step', '1')
    await left.type('declare-number', residentNumber(77))
    await left.tap('declare-next')
    await left.tap('declare-next')
    await left.tap('declare-submit')
    await left.waitForState('my-code', 'data-state', 'red')
    await left.waitFor('my-code-card')
  })
  await step('health: fourteen check-ins on fourteen days turn it green', async () => {
    for (let day = 0; day < RUN; day++) {
      await noonOf(day)
      await left.holder(OPENIDS.public)
      await left.holder(resident)
      await left.tap('tab-me')
      await left.tap('me-health')
      await left.waitForState('my-code-run', 'data-done', String(day))
      await left.tap('my-code-check-in')
      await left.type('check-in-temperature', '36.4')
      await left.tap('check-in-none')
      await left.tap('check-in-promise')
      await left.tap('check-in-submit')
      if (day < RUN - 1) await left.waitForState('check-in-ring', 'data-done', String(day + 1))
      else await left.see('现在不需要打卡')
    }
    await left.back()
    await left.waitForState('my-code', 'data-state', 'green')
    await left.waitFor('my-code-card')
  })
  await step('health: the gate lets the green code pass', async () => {
    const place = { kind: 'office', name: '云栖大厦', region: { code: '330106', name: '西湖区' } } as const
    const opened = await product.act(clerk, 'health', 'openPlace', {
      ...place,
      requestKey: 'healthstoryopensplace',
    })
    await product.act(keeper, 'health', 'keepPlace', {
      code: opened.code,
      requestKey: 'healthstorykeepsplace',
    })
    const { items } = await product.act(resident, 'health', 'myCodes', {})
    const { payload } = await product.act(resident, 'health', 'showCode', { id: items[0]?.id ?? '' })
    const gate = await product.act(keeper, 'health', 'gate', { placeId: opened.place.id, scanned: payload })
    assert.equal(gate.outcome, 'pass')
    await product.shiftClock(0)
  })
}

/** Any check character but the right one. */
const wrong = (number: string): string => (number.endsWith('1') ? '2' : '1')
