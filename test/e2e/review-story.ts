/** A review for cause: evidence from the platform, yellow for everybody, the supplier reads why, and green again. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { OPENIDS } from '../demo/people'
import { picture } from './example'
import { Phone } from './phone-driver'
import type { Story } from './screens'
import type { Step } from './shampoo-story'

const { reviewer, qingyuan } = OPENIDS

/** Plays on after the launch: the product of the story is green and asks for nothing. */
export async function reviewStory(page: Page, { token }: Story, step: Step): Promise<void> {
  const left = new Phone(page, 'left')
  const right = new Phone(page, 'right')
  await step('review: the reviewer scans, confirms what is to be seen in the photograph', async () => {
    await right.holder(reviewer)
    await scanTyped(right, token)
    await right.waitForState('scan-result', 'data-state', 'green')
    await right.tap('scan-dossier')
    await right.tap('dossier-tab-label')
    const photo = right.part('dossier-face-label_front')
    assert.equal(await photo.count(), 0, 'the label was photographed')
    await right.tapWords('正标')
    await right.tap('purpose-random_review')
    await right.waitFor('dossier-photo')
    await right.tap('sight-open')
    await right.tap('sight-all')
    await right.tap('sight-save')
    await right.see(/云集对照过照片/)
    await right.back()
  })
  await step('review: a major fault with its photograph is yellow', async () => {
    await right.tap('scan-review')
    await right.tap('cause-complaint')
    await right.type('cause-text', '顾客说净含量不足')
    await right.tap('cause-send')
    await right.waitFor('review-form')
    await right.attach('review-evidence', picture('样品.png', [120, 40, 40]))
    await right.type('review-text', '净含量少 12 mL')
    await right.tap('review-major')
    await right.tap('review-save')
    await right.tap('modal-confirm')
    await right.waitFor('review-outcome')
    await right.see(/码上有这一条/)
    await right.back()
    await right.tap('scan-again')
    await typeToken(right, token)
    await right.waitForState('scan-result', 'data-state', 'yellow')
  })
  await step('review: without a network the last known verdict is shown with its time', async () => {
    await right.toggleNetwork()
    await right.tap('scan-again')
    await typeToken(right, token)
    await right.waitForState('scan-result', 'data-state', 'yellow')
    await right.see(/没有网络/)
    await right.toggleNetwork()
  })
  await step('review: the supplier reads what was found, and opens the photograph', async () => {
    await left.holder(qingyuan)
    await left.tap('tab-inbox')
    await left.tapWords(/没有通过云集的复核/)
    await left.waitFor('review-outcome')
    await left.see('净含量少 12 mL')
    await left.tap('review-open')
    await left.waitFor('document-image')
    await left.back()
    await left.waitFor('review-appeal')
  })
  await step('review: the same platform looks again, and the code is green', async () => {
    await right.holder(reviewer)
    await scanTyped(right, token)
    await right.tap('scan-review')
    await right.tap('cause-other')
    await right.tap('cause-send')
    await right.waitFor('review-form')
    await right.type('review-text', '新一批样品净含量足')
    await right.tap('review-pass')
    await right.tap('review-save')
    await right.waitFor('review-outcome')
    await right.back()
    await right.tap('scan-again')
    await typeToken(right, token)
    await right.waitForState('scan-result', 'data-state', 'green')
  })
}

async function scanTyped(phone: Phone, token: string): Promise<void> {
  await phone.tap('home-scan')
  await typeToken(phone, token)
}

/** What the code holds, typed instead of read by the camera. */
async function typeToken(phone: Phone, token: string): Promise<void> {
  await phone.tap('scan-2')
  await phone.part('modal-input').fill(token)
  await phone.tap('modal-confirm')
  await phone.waitForPage('pages/code/code')
}
