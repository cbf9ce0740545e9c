/**
 * A newcomer who has nobody to ask and makes a mistake at every step still gets a green code, with no more than 30
 * fields typed: what the imported register extract knows of the two papers, no clerk has to look up.
 */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { act, type CallAs, OPENIDS } from '../demo/people'
import { CAPACITY } from '../demo/shampoo'
import { company, example, paper, picture, shanghaiDay } from './example'
import { Phone } from './phone-driver'
import type { Product } from './product'
import type { Step } from './shampoo-story'

/** The most fields that a shampoo may cost, whose licence is in the extract. */
const FIELDS = 30

/** Plays the story on a product of its own and says what it cost. */
export async function newcomerStory(page: Page, product: Product, step: Step): Promise<void> {
  const phone = new Phone(page, 'left')
  const clerk = new Phone(page, 'right')
  await page.goto(product.url)
  await phone.holder(OPENIDS.qingyuan)
  await clerk.holder(OPENIDS.clerk)
  await step('newcomer: the Centre has imported the extract that holds the two papers', () =>
    extract(product),
  )
  await step('newcomer: a wrong code and a wrong mobile are named, and the company registers', () =>
    register(phone),
  )
  await step('newcomer: an impossible percentage is refused at its field', () => capacity(phone))
  await step('newcomer: a prohibited product is refused in words, a shampoo is made', () => create(phone))
  await step('newcomer: a mistyped barcode is said at once', () => basics(phone))
  await step('newcomer: papers with a wrong number, no holder and a wrong kind of file are mended', () =>
    papers(phone),
  )
  await step('newcomer: what is typed without a network survives closing the app', () => report(page, phone))
  await step('newcomer: a failing value is red, says why, and its cure makes it green', () => failing(phone))
  await step('newcomer: submitting too early says what is missing', () => early(phone))
  await step('newcomer: a forgotten photo is named; the height of the fall is said beside its field', () =>
    packaging(phone),
  )
  await step('newcomer: submitted, the papers are verified by the extract alone', () => submit(phone))
  await step('newcomer: the clerk looks up the company, and the code is green', () => green(phone, clerk))
  const { fields, taps } = phone
  console.log(`  a newcomer’s shampoo: ${fields.size} fields typed, ${taps} taps`)
  await step(`newcomer: no more than ${FIELDS} fields were typed`, async () => {
    assert.ok(fields.size <= FIELDS, `${fields.size} fields: ${[...fields].join(', ')}`)
  })
}

/** As the clerk's import page does: issue a path, upload, confirm, start, and wait until it is read. */
async function extract(product: Product): Promise<void> {
  const [licence, filing] = example.licences
  const rows = [
    '证照类型,编号,持证人,持证人信用代码,许可范围,有效期至,状态',
    `COS_PROD,${licence?.number},${company.name},${company.creditCode},洗发水,${licence?.expiry},有效`,
    `COS_FIL,${filing?.number},${company.name},${company.creditCode},洗发水,长期,有效`,
  ]
  const bytes = Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`)
  const call: CallAs = (...given) => product.call(...given)
  const clerk = OPENIDS.clerk
  const file = { name: '登记摘录.csv', type: 'text/csv', size: bytes.length }
  const issued = await act(call, clerk, 'center', 'issueUpload', {
    ...file,
    purpose: 'register',
    requestKey: 'e2e-extract-issue-1',
  })
  const fileId = await product.upload(clerk, issued.cloudPath, bytes)
  const { documentId } = issued
  const requestKey = 'e2e-extract-confirm-1'
  await act(call, clerk, 'center', 'confirmUpload', { documentId, fileId, requestKey })
  let view = await act(call, clerk, 'center', 'startExtract', {
    documentId,
    types: ['COS_PROD', 'COS_FIL'],
    day: shanghaiDay(-1),
    requestKey: 'e2e-extract-start-1',
  })
  const until = Date.now() + 20_000
  while (view.state !== 'done' && view.state !== 'failed' && Date.now() < until) {
    await new Promise((soon) => setTimeout(soon, 200))
    view = await act(call, clerk, 'center', 'extract', { id: view.id })
  }
  assert.equal(view.state, 'done', JSON.stringify(view))
  assert.equal(view.kept, 2, JSON.stringify(view))
}

async function register(phone: Phone): Promise<void> {
  await phone.tap('home-register')
  await phone.waitForPage('pages/consent/consent')
  await phone.tap('agree')
  await phone.waitForPage('supplier/pages/company/company')
  await phone.type('company-name', company.name)
  await phone.type('company-credit-code', company.creditCode.replace('QY', 'YQ'))
  await phone.tap('company-region')
  await phone.tap('picker-done')
  await phone.type('company-contact-name', company.contact.name)
  await phone.type('company-contact-mobile', '1380000')
  await phone.tap('company-submit')
  await phone.see(/手机号应为 11 位/)
  await phone.see(/统一社会信用代码第/)
  await phone.type('company-contact-mobile', company.contact.mobile)
  await phone.type('company-credit-code', company.creditCode)
  await phone.tap('company-submit')
  await phone.waitForPage('supplier/pages/capacity/capacity')
}

async function capacity(phone: Phone): Promise<void> {
  const { damageBp = 0, disputeBp = 0, recallPlan: _, ...typed } = CAPACITY
  for (const [name, value] of Object.entries(typed)) await phone.type(`capacity-${name}`, Number(value))
  await phone.type('capacity-damageBp', damageBp / 100)
  await phone.type('capacity-disputeBp', disputeBp / 100)
  await phone.type('capacity-onTimePct', 980)
  await phone.tap('capacity-recallPlan-yes')
  await phone.tap('capacity-save')
  await phone.see(/不能超过 100/)
  await phone.type('capacity-onTimePct', typed.onTimePct ?? 0)
  await phone.tap('capacity-save')
  await phone.waitForPage('supplier/pages/products/products')
}

async function create(phone: Phone): Promise<void> {
  await phone.tap('category-COS_SHAMPOO')
  await phone.type('product-name', '电子烟 薄荷味')
  await phone.tap('product-create')
  await phone.see(/禁止在网上销售/)
  await phone.type('product-name', example.name)
  await phone.tap('product-create')
  await phone.waitForPage('supplier/pages/product/product')
}

async function basics(phone: Phone): Promise<void> {
  await phone.tap('product-basics')
  await phone.type('edit-brand', example.brand ?? '')
  await phone.type('edit-gtin', `${example.gtin?.slice(0, -1)}3`)
  await phone.see(/条码最后一位对不上/)
  await phone.type('edit-gtin', example.gtin ?? '')
  await phone.type('edit-forecastDaily', example.forecastDaily ?? 0)
  await done(phone)
}

async function done(phone: Phone): Promise<void> {
  await phone.see(/已保存/)
  await phone.tap('edit-done')
}

async function papers(phone: Phone): Promise<void> {
  const [licence, filing] = example.licences
  await phone.tap('mend-licence:COS_PROD')
  await phone.type('licence-number', '浙妆202')
  await phone.see(/编号应是/)
  await phone.type('licence-number', licence?.number ?? '')
  await phone.tap('licence-holder-own')
  await phone.pickDay('licence-expiry', licence?.expiry ?? '')
  const words = { name: '许可证.txt', mimeType: 'text/plain', buffer: Buffer.from('licence') }
  await phone.attachWrong('evidence-licence', words)
  await phone.see(/请换一个文件/)
  await phone.attach('evidence-licence', paper('生产许可证.pdf', 'Licence'), 'chat')
  await done(phone)
  await phone.waitForState('line-licence:COS_PROD', 'data-state', 'checking')
  // The holder is forgotten: the checklist says so, and leads back to that field.
  await phone.tap('mend-filing:COS_FIL')
  await phone.type('licence-number', filing?.number ?? '')
  await phone.attach('evidence-licence', picture('备案凭证.png', [90, 120, 160]))
  await done(phone)
  await phone.tap('mend-filing:COS_FIL')
  await phone.tap('licence-holder-own')
  await done(phone)
  await phone.waitForState('line-filing:COS_FIL', 'data-state', 'checking')
}

async function report(page: Page, phone: Phone): Promise<void> {
  const [given] = example.reports
  await phone.tap('mend-report')
  await phone.type('edit-number', given?.number ?? '')
  await phone.type('edit-laboratory', given?.laboratory ?? '')
  await done(phone)
  await phone.tap('mend-report')
  await phone.toggleNetwork()
  await phone.type('edit-cma', given?.cma ?? '')
  await phone.see(/未保存/)
  // WeChat ends the app. It is opened again with the network back.
  await phone.toggleNetwork()
  await page.reload()
  await phone.holder(OPENIDS.qingyuan)
  await phone.tap('my-products')
  await phone.tapWords(example.name)
  await phone.waitForPage('supplier/pages/product/product')
  await phone.tap('mend-report')
  await phone.waitForValue('edit-cma', given?.cma ?? '')
  await phone.pickDay('edit-issued', given?.issued ?? '')
  await phone.tap('edit-names-match')
  for (const item of given?.items ?? []) {
    if (item.value !== undefined)
      await phone.type(`item-${item.code}`, item.code === 'ph' ? 12.5 : item.value)
    for (const [part, value] of Object.entries(item.parts ?? {})) {
      await phone.type(`item-${item.code}-part-${part}`, value)
    }
    await phone.tap(`item-${item.code}-pass`)
  }
  await phone.attach('evidence-report', paper('检验报告.pdf', 'Report'), 'chat')
  await done(phone)
}

async function failing(phone: Phone): Promise<void> {
  const ph = example.reports[0]?.items?.find(({ code }) => code === 'ph')
  await phone.waitForState('line-item:ph', 'data-state', 'failing')
  await phone.tap('mend-item:ph')
  await phone.type('item-ph', ph?.value ?? 0)
  await done(phone)
  await phone.waitForState('line-item:ph', 'data-state', 'met')
}

/** What may be submitted early gets its colour and its reasons; nothing is lost. */
async function early(phone: Phone): Promise<void> {
  await phone.waitForState('product-verdict', 'data-colour', 'red')
  assert.match(await phone.text(), /标签/)
  await phone.tap(`mend-label:${example.label.fields[0]}`)
  for (const field of example.label.fields) await phone.tap(`label-field-${field}`)
  await phone.tap('label-claims-none')
  await done(phone)
  await phone.waitForState(`line-label:${example.label.fields[0]}`, 'data-state', 'met')
}

async function packaging(phone: Phone): Promise<void> {
  await phone.tap('mend-photo:outer')
  const add = (face: string, shade: number) =>
    phone.attach(`evidence-${face}`, picture(`${face}.png`, [shade, 120, 190 - shade]))
  for (const [i, face] of ['outer', 'inner', 'label_front', 'label_back'].entries())
    await add(face, 40 + 30 * i)
  await done(phone)
  await phone.waitForState('line-photo:barcode', 'data-state', 'missing')
  await phone.tap('mend-photo:barcode')
  await add('barcode', 170)
  await phone.type('edit-weight', example.packaging.weightKg ?? 0)
  await phone.tap('edit-standard-ISTA_1A')
  await phone.see(/至少 \d+ mm/)
  await phone.tap('edit-height-use')
  await phone.tap('drop-all-ok')
  await phone.attach('evidence-drop', paper('跌落试验.pdf', 'Drop test'), 'chat')
  await done(phone)
  await phone.waitForState('product-verdict', 'data-colour', 'yellow')
}

async function submit(phone: Phone): Promise<void> {
  await phone.tap('product-submit')
  await phone.waitForPage('supplier/pages/code/code')
  await phone.waitForState('code-verdict', 'data-state', 'yellow')
  await phone.back()
  // What is met folds away: the company alone is still open.
  await phone.waitForState('line-licence:BIZ', 'data-state', 'checking')
  assert.equal(await phone.part('line-licence:COS_PROD').count(), 0, 'the licence is verified')
  assert.equal(await phone.part('line-filing:COS_FIL').count(), 0, 'the filing is verified')
}

async function green(phone: Phone, clerk: Phone): Promise<void> {
  await clerk.holder(OPENIDS.clerk)
  await clerk.tap('home-queue')
  await clerk.waitFor('queue-item-company')
  assert.equal(await clerk.part('queue-item-licence').count(), 0, 'the extract has verified the licence')
  await clerk.tap('queue-item-company')
  await clerk.tap('verify-found')
  await clerk.type('verify-holder', company.name)
  await clerk.tap('verify-long-term')
  await clerk.tap('verify-status-valid')
  await clerk.tap('verify-abnormal-no')
  await clerk.tap('verify-serious-no')
  await clerk.tap('verify-submit')
  await clerk.waitFor('verify-result')
  await phone.tap('product-code')
  await phone.waitForState('code-verdict', 'data-state', 'green')
}
