/**
 * The story of the product: a shampoo maker in Yuhang gets a code, the Centre verifies, Yunji's reviewer scans.
 * Both phones are on one page, and the server is killed with -9 in the middle.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { OPENIDS } from '../demo/people'
import { CAPACITY } from '../demo/shampoo'
import { company, example, paper, picture } from './example'
import { Phone } from './phone-driver'
import type { Product } from './product'
import type { Story } from './screens'

export type Step = (name: string, run: () => Promise<void>) => Promise<void>

/** Plays the story and answers the ids of its product. */
export async function shampooStory(
  page: Page,
  product: Product,
  step: Step,
  pictures: string,
): Promise<Story> {
  const left = new Phone(page, 'left')
  const right = new Phone(page, 'right')
  await page.goto(product.url)
  await left.holder(OPENIDS.qingyuan)
  await right.holder(OPENIDS.clerk)

  await step('the supplier reads the privacy notice, agrees and registers the company', () => register(left))
  await step('the capacity figures are entered once', () => capacity(left))
  await step('a shampoo is described', () => describe(left))
  await step('the licence and the filing turn from missing to waiting', () => licences(left))
  await step('the report with its five key items is entered', () => report(left))
  await step('label, photos and drop test complete the checklist', () => labelAndPackaging(left))
  await step('submitted, the code is yellow for one reason: not yet verified', () => submit(left))
  await step('kill -9 and a new start lose nothing', () => powerCut(page, product, left, right))
  await step('the clerk verifies company, licence and filing', () => verify(right))
  await step('the code on the left phone is green', () => turnsGreen(left))
  let token = ''
  await step('the reviewer scans the QR on the other phone and opens a document', async () => {
    token = await review(left, right)
    await right.back()
    await right.waitForPage('pages/code/code')
    await page.screenshot({ path: join(pictures, 'two-phones.png') })
  })
  await step('the member of the public sees the public view only', () => publicView(left, right))
  await step('a picture of the code is as good as the code', () => scanPicture(left, right))
  await step('a forged code is refused in words', () => forged(right))
  await step('a stranger with a made-up set-up secret does not join the Centre', () => stranger(right))
  const { productId = '' } = await left.query()
  return { productId, token }
}

async function register(phone: Phone): Promise<void> {
  await phone.tap('home-register')
  await phone.waitForPage('pages/consent/consent')
  await phone.tap('agree')
  await phone.waitForPage('supplier/pages/company/company')
  await phone.type('company-name', company.name)
  // The last character is wrong: the server says which, and nothing is stored.
  await phone.type('company-credit-code', `${company.creditCode.slice(0, -1)}9`)
  await phone.tap('company-region')
  await phone.tap('picker-done')
  await phone.type('company-contact-name', company.contact.name)
  await phone.type('company-contact-mobile', company.contact.mobile)
  await phone.tap('company-submit')
  await phone.see(/第 18 位/)
  await phone.type('company-credit-code', company.creditCode)
  await phone.tap('company-submit')
  await phone.waitForPage('supplier/pages/capacity/capacity')
}

async function capacity(phone: Phone): Promise<void> {
  const {
    dailyOutput,
    stockCoverDaily,
    dispatchP90Hours,
    onTimePct,
    damageBp,
    carriers,
    replyHours,
    disputeBp,
  } = CAPACITY
  const typed = { dailyOutput, stockCoverDaily, dispatchP90Hours, onTimePct, carriers, replyHours }
  for (const [name, value] of Object.entries(typed)) await phone.type(`capacity-${name}`, value ?? 0)
  await phone.type('capacity-damageBp', (damageBp ?? 0) / 100)
  await phone.type('capacity-disputeBp', (disputeBp ?? 0) / 100)
  await phone.tap('capacity-recallPlan-yes')
  await phone.tap('capacity-save')
  await phone.waitForPage('supplier/pages/products/products')
}

async function describe(phone: Phone): Promise<void> {
  await phone.tap('category-COS_SHAMPOO')
  await phone.type('product-name', example.name)
  await phone.tap('product-create')
  await phone.waitForPage('supplier/pages/product/product')
  await phone.waitForState('product-verdict', 'data-colour', 'red')
  await phone.tap('product-basics')
  await phone.waitForPage('supplier/pages/edit-basics/edit-basics')
  await phone.type('edit-brand', example.brand ?? '')
  await phone.type('edit-gtin', example.gtin ?? '')
  await phone.type('edit-forecastDaily', example.forecastDaily ?? 0)
  await saved(phone)
  await phone.tap('edit-done')
}

async function saved(phone: Phone): Promise<void> {
  await phone.part('save-state').and(phone.part('save-state')).waitFor()
  await phone.see(/已保存/)
}

async function licences(phone: Phone): Promise<void> {
  const [licence, filing] = example.licences
  await phone.tap('mend-licence:COS_PROD')
  await phone.type('licence-number', licence?.number ?? '')
  await phone.tap('licence-holder-own')
  await phone.pickDay('licence-expiry', licence?.expiry ?? '')
  await phone.attach('evidence-licence', paper('生产许可证.pdf', 'Licence'), 'chat')
  await saved(phone)
  await phone.tap('edit-done')
  await phone.waitForState('line-licence:COS_PROD', 'data-state', 'checking')
  await phone.tap('mend-filing:COS_FIL')
  await phone.type('licence-number', filing?.number ?? '')
  await phone.tap('licence-holder-own')
  await phone.attach('evidence-licence', picture('备案凭证.png', [90, 120, 160]))
  await saved(phone)
  await phone.tap('edit-done')
  await phone.waitForState('line-filing:COS_FIL', 'data-state', 'checking')
}

async function report(phone: Phone): Promise<void> {
  const [given] = example.reports
  await phone.tap('mend-report')
  await phone.type('edit-number', given?.number ?? '')
  await phone.type('edit-laboratory', given?.laboratory ?? '')
  await phone.type('edit-cma', given?.cma ?? '')
  await phone.pickDay('edit-issued', given?.issued ?? '')
  await phone.tap('edit-names-match')
  for (const item of given?.items ?? []) {
    if (item.value !== undefined) await phone.type(`item-${item.code}`, item.value)
    for (const [part, value] of Object.entries(item.parts ?? {})) {
      await phone.type(`item-${item.code}-part-${part}`, value)
    }
    await phone.tap(`item-${item.code}-pass`)
  }
  await phone.attach('evidence-report', paper('检验报告.pdf', 'Report'), 'chat')
  await saved(phone)
  await phone.tap('edit-done')
  await phone.waitForState('line-item:ph', 'data-state', 'met')
}

async function labelAndPackaging(phone: Phone): Promise<void> {
  await phone.tap(`mend-label:${example.label.fields[0]}`)
  for (const field of example.label.fields) await phone.tap(`label-field-${field}`)
  await phone.tap('label-claims-none')
  await saved(phone)
  await phone.tap('edit-done')
  await phone.waitForState(`line-label:${example.label.fields[0]}`, 'data-state', 'met')
  await phone.tap('mend-photo:outer')
  const faces = ['outer', 'inner', 'label_front', 'label_back', 'barcode']
  for (const [i, face] of faces.entries()) {
    await phone.attach(`evidence-${face}`, picture(`${face}.png`, [40 + 30 * i, 120, 150 - 20 * i]))
  }
  await phone.type('edit-weight', example.packaging.weightKg ?? 0)
  await phone.tap('edit-standard-ISTA_1A')
  await phone.tap('edit-height-use')
  await phone.tap('drop-all-ok')
  await phone.attach('evidence-drop', paper('跌落试验.pdf', 'Drop test'), 'chat')
  await saved(phone)
  await phone.tap('edit-done')
  // Nothing is open any more but what the Centre has to look up.
  await phone.waitForState('line-licence:BIZ', 'data-state', 'checking')
  await phone.waitForState('product-verdict', 'data-colour', 'yellow')
}

async function submit(phone: Phone): Promise<void> {
  await phone.tap('product-submit')
  await phone.waitForPage('supplier/pages/code/code')
  await phone.waitForState('code-verdict', 'data-state', 'yellow')
  assert.match(await phone.text(), /未核验|尚未核验|待核验|核验/)
}

async function powerCut(page: Page, product: Product, left: Phone, right: Phone): Promise<void> {
  await product.kill()
  await product.start()
  await page.reload()
  await left.holder(OPENIDS.qingyuan)
  await right.holder(OPENIDS.clerk)
  await left.tap('my-products')
  await left.tapWords(example.name)
  await left.waitForPage('supplier/pages/product/product')
  await left.tap('product-code')
  await left.waitForState('code-verdict', 'data-state', 'yellow')
}

async function verify(phone: Phone): Promise<void> {
  await phone.tap('home-queue')
  for (const kind of ['company', 'licence', 'filing'] as const) {
    await phone.tap(`queue-item-${kind}`)
    await phone.tap('verify-found')
    await phone.type('verify-holder', company.name)
    if (kind === 'licence') await phone.pickDay('verify-valid-until', example.licences[0]?.expiry ?? '')
    else await phone.tap('verify-long-term')
    if (kind !== 'company') await phone.tap('verify-scope-yes')
    await phone.tap('verify-status-valid')
    if (kind === 'company') {
      await phone.tap('verify-abnormal-no')
      await phone.tap('verify-serious-no')
    }
    await phone.tap('verify-submit')
    await phone.waitFor('verify-result')
    await phone.tap('verify-back')
  }
}

async function turnsGreen(phone: Phone): Promise<void> {
  await phone.back()
  await phone.tap('product-code')
  await phone.waitForState('code-verdict', 'data-state', 'green')
}

/** Answers the token, as the dossier's address holds it. */
async function review(left: Phone, right: Phone): Promise<string> {
  assert.equal(await left.where(), 'supplier/pages/code/code')
  await right.holder(OPENIDS.reviewer)
  await right.tap('home-scan')
  await right.tap('scan-0')
  await right.waitForPage('pages/code/code')
  await right.waitForState('scan-result', 'data-state', 'green')
  await right.see(company.name)
  await right.tap('scan-dossier')
  await right.waitForPage('platform/pages/dossier/dossier')
  await right.see(example.licences[0]?.number ?? '')
  const open = right.part('dossier-licence').locator('[data-testid^="dossier-open-"]').first()
  await open.click()
  await right.tap('purpose-launch_review')
  await right.waitForPage('platform/pages/document/document')
  await right.waitFor('document-name')
  await right.back()
  await right.waitForPage('platform/pages/dossier/dossier')
  return (await right.query()).token ?? ''
}

async function publicView(left: Phone, right: Phone): Promise<void> {
  assert.equal(await left.where(), 'supplier/pages/code/code')
  await right.holder(OPENIDS.public)
  await right.tap('home-scan')
  await right.tap('scan-0')
  await right.waitForState('scan-result', 'data-state', 'green')
  await right.see(company.name)
  const words = await right.text()
  assert.ok(!words.includes(example.licences[0]?.number ?? '?'), 'the public must not see licence numbers')
  assert.equal(await right.part('scan-dossier').count(), 0, 'the public must not reach the dossier')
}

async function scanPicture(left: Phone, right: Phone): Promise<void> {
  const photo = await left.picture()
  await right.back()
  await right.tap('home-scan')
  await right.chooseFor('scan-1', { name: 'code.png', mimeType: 'image/png', buffer: photo })
  await right.waitForState('scan-result', 'data-state', 'green')
}

async function forged(phone: Phone): Promise<void> {
  await phone.back()
  await phone.tap('home-scan')
  await phone.tap('scan-2')
  await phone.part('modal-input').fill('0123456789ABCDEFGHJKMNPQRSTVWXYZ')
  await phone.tap('modal-confirm')
  await phone.waitForPage('pages/code/code')
  await phone.waitFor('scan-refused')
}

async function stranger(phone: Phone): Promise<void> {
  await phone.holder(OPENIDS.public)
  await phone.tap('tab-me')
  await phone.tap('join-open')
  await phone.type('join-code', 'not-the-secret-not-the-secret-not-the-secret')
  await phone.type('join-name', '赵敏')
  await phone.tap('join')
  await phone.see(/邀请码不对/)
}
