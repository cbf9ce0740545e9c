/** A checkpoint: the Centre opens a place, its keeper scans with and without a network, and a person scans its code. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { OPENIDS } from '../demo/people'
import { formOf } from '../functions/health'
import { Phone } from './phone-driver'
import type { Product } from './product'
import type { Step } from './shampoo-story'

const { clerk, reviewer: keeper, public: resident } = OPENIDS
const PLACE = '良渚文化村北门'

/** Answers the pages of the place, for their pictures. */
export async function checkpointStory(
  page: Page,
  product: Product,
  step: Step,
): Promise<[openid: string, path: string][]> {
  const left = new Phone(page, 'left')
  const right = new Phone(page, 'right')
  let code = ''
  let invitation = ''
  const pages: [string, string][] = []
  /** The gate without a network judges by its own clock. */
  const shiftClock = async (offsetMs: number) => {
    await product.shiftClock(offsetMs)
    await left.waitForClock(offsetMs)
  }
  const payload = async () => (await product.act(resident, 'health', 'showCode', { id: code })).payload
  await step('checkpoint: somebody has a green code', async () => {
    const { noticeVersion: version } = await product.act(resident, 'health', 'pack', {})
    await product.act(resident, 'health', 'consent', { version, requestKey: 'checkpointstoryagrees' })
    const declared = { form: formOf(31), requestKey: 'checkpointstorydeclares' }
    code = (await product.act(resident, 'health', 'declare', declared)).id
  })
  await step('checkpoint: a clerk opens a place and gets its invitation once', async () => {
    await right.holder(clerk)
    await right.tap('home-work')
    await right.tap('work-health')
    await right.tap('health-places')
    await right.tap('places-new')
    await right.tap('new-place-community')
    await right.type('new-place-name', PLACE)
    await right.tap('new-place-region')
    await right.tap('picker-done')
    await right.tap('new-place-submit')
    await right.waitForPage('health/pages/place/place')
    invitation = (await right.part('place-invitation-code').innerText()).trim()
    assert.match(invitation, /^[a-z0-9]{10}$/)
  })
  await step(
    'checkpoint: whoever scans a health code elsewhere is led to the places, and joins',
    async () => {
      await left.holder(keeper)
      await scanTyped(left, await payload())
      await left.waitForPage('health/pages/places/places')
      await left.type('places-code', invitation)
      await left.tap('places-join')
      await left.tap('places-gate')
      await left.waitForPage('health/pages/gate/gate')
    },
  )
  await step('checkpoint: a green code passes, a forged one and a screenshot do not', async () => {
    const shown = await payload()
    await scanAt(left, shown, 'green')
    await left.see('林*燕')
    await scanAt(left, shown.replace('.g.', '.r.'), 'grey')
    await shiftClock(120_000)
    await scanAt(left, shown, 'grey')
    await left.see(/截图/)
    await shiftClock(0)
  })
  await step(
    'checkpoint: without a network the phone verifies, says how many wait, and sends them later',
    async () => {
      const shown = await payload()
      await left.toggleNetwork()
      await scanAt(left, shown, 'green')
      await left.see(/1 条记录等待上传/)
      await left.toggleNetwork()
      await left.see(/已上传 1 条/)
    },
  )
  await step(
    'checkpoint: the place’s own code answers whoever scans it, and the Centre sees three',
    async () => {
      const { items } = await product.act(clerk, 'health', 'places', {})
      const place = items.find(({ name }) => name === PLACE)
      assert.ok(place)
      await left.holder(resident)
      await scanTyped(left, place.token)
      await left.tap('enter-act')
      await left.waitForState('enter', 'data-state', 'green')
      const { today } = await product.act(clerk, 'health', 'place', { placeId: place.id })
      assert.deepEqual(today, { passed: 3, refused: 0 })
      pages.push(
        [clerk, `/health/pages/place/place?id=${place.id}`],
        [keeper, `/health/pages/gate/gate?id=${place.id}`],
        [resident, `/health/pages/enter/enter?token=${place.token}`],
        ...['my-code', 'check-in', 'history', 'data', 'printed', 'declare'].map((name): [string, string] => [
          resident,
          `/health/pages/${name}/${name}?id=${code}`,
        ]),
      )
    },
  )
  return pages
}

/** From home, typed instead of read by the camera. */
async function scanTyped(phone: Phone, text: string): Promise<void> {
  await phone.tap('home-scan')
  await phone.tap('scan-2')
  await phone.part('modal-input').fill(text)
  await phone.tap('modal-confirm')
}

/** At the gate, which takes no picture out of the album. */
async function scanAt(phone: Phone, text: string, state: 'green' | 'grey'): Promise<void> {
  await phone.tap('gate-scan')
  await phone.tap('scan-1')
  await phone.part('modal-input').fill(text)
  await phone.tap('modal-confirm')
  await phone.waitForState('gate', 'data-state', state)
}
