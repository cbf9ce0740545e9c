/** Register extracts: read page by page, reported by line, and what has its number there needs no clerk. */
import type { ExtractView, ProductView } from '../../typings/contract'
import { makeDraft } from '../demo/dossiers'
import { png } from '../demo/files'
import { OPENIDS } from '../demo/people'
import { cosmetics, csv, dayFromNow, HEAD, importAll, type Line, uploadExtract } from './extractRows'
import { gb18030 } from './gb18030'
import { key, refusal } from './harness'
import { openShop, type Shop } from './shop'
import { verify } from './verify'

jest.setTimeout(120_000)
const TODAY = dayFromNow(0)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.house.close())

const run = (content: Buffer | string, day = TODAY, types?: string[]) =>
  importAll(shop.house, shop.clerk, content, day, types)
const faultsOf = async ({ id }: ExtractView) =>
  (await shop.clerk.get('center', 'extractFaults', { id })).items.map(({ line, code }) => [line, code])
const entry = async (number: string) =>
  (await shop.inside('registerEntries')).find((one) => one.number === number)

test('a line becomes an entry under its normalised number, with all that the register says', async () => {
  const done = await run(
    csv([
      {
        number: ' 浙妆２０２１０００１ ',
        holder: '杭州清源日化有限公司',
        code: '91330110ma2qy00188',
        scope: '洗发、护发',
        until: '2029年1月5日',
        status: '注销',
      },
    ]),
  )
  expect(done).toMatchObject({ state: 'done', total: 1, done: 1, kept: 1, bad: 0, day: TODAY, by: '王芳' })
  expect(await entry('浙妆20210001')).toMatchObject({
    type: 'COS_PROD',
    holder: '杭州清源日化有限公司',
    holderCode: '91330110MA2QY00188',
    scope: '洗发、护发',
    validUntil: '2029-01-05',
    status: 'revoked',
    day: TODAY,
  })
})

test.each<[string, (text: string) => Buffer]>([
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with its mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['GB 18030', gb18030],
])('%s is read', async (_name, encode) => {
  const done = await run(encode(csv([{ number: '浙妆20210002', holder: '㐀龘有限公司' }])))
  expect(done).toMatchObject({ state: 'done', kept: 1, bad: 0 })
  expect(await entry('浙妆20210002')).toMatchObject({ holder: '㐀龘有限公司' })
})

test('English heads, several types by either name, other columns and a cell with breaks and commas are read', async () => {
  const text = [
    'Remarks,Type,Number,Holder,Credit code,Scope,Valid until,Status',
    'a,Cosmetics production licence,浙妆20210003,"A, ""B""\nLtd",,,long-term,Valid',
    'b,SC,SC11834020305037,C Ltd,,,2029/3/1,suspended',
  ].join('\n')
  const done = await run(text, TODAY, ['COS_PROD', 'SC'])
  expect(done).toMatchObject({ state: 'done', total: 3, done: 3, kept: 2, bad: 0 })
  expect(await entry('浙妆20210003')).toMatchObject({
    holder: 'A, "B"\nLtd',
    longTerm: true,
    status: 'valid',
  })
  expect(await entry('SC11834020305037')).toMatchObject({ validUntil: '2029-03-01', status: 'suspended' })
})

test('every bad line is reported by its number and reason, and the rest is kept', async () => {
  const good = '浙妆20210011,甲公司,,,2029-12-31,有效'
  const text = [
    '类型,编号,持证人,统一社会信用代码,范围,有效期至,状态',
    `化妆品生产许可证,${good}`,
    'COS_PROD,浙妆1,甲公司,,,2029-12-31,有效',
    'SC,SC11834020305038,甲公司,,,2029-12-31,有效',
    'COS_PROD,浙妆20210012,甲公司,,,2029-02-30,有效',
    '营业执照,浙妆20210013,甲公司,,,2029-12-31,有效',
    `COS_PROD,${good}`,
    'COS_PROD,浙妆20210014,,,,2029-12-31,有效',
    'COS_PROD,浙妆20210015,甲公司,,,2029-12-31,不详',
    'COS_PROD,浙妆20210016,"甲公司,,,2029-12-31,有效',
    'COS_PROD,浙妆20210017,甲公司,91330110MA2QY00189,,2029-12-31,有效',
    'COS_PROD,浙妆20210018,乙公司,,,2029-12-31,有效',
    '',
  ].join('\n')
  const done = await run(text, TODAY, ['COS_PROD', 'SC'])
  expect(done).toMatchObject({ state: 'done', total: 11, done: 11, kept: 2, bad: 9 })
  expect(await faultsOf(done)).toEqual([
    [3, 'number.format'],
    [4, 'number.checkDigit'],
    [5, 'row.day'],
    [6, 'row.type'],
    [7, 'row.duplicate'],
    [8, 'row.required'],
    [9, 'row.status'],
    [10, 'row.quotes'],
    [11, 'uscc.check18'],
  ])
  expect(await entry('浙妆20210011')).toBeDefined()
  expect(await entry('浙妆20210018')).toMatchObject({ holder: '乙公司' })
})

test('a report of many bad lines comes in pages that leave none out', async () => {
  const done = await run(
    csv(Array.from({ length: 450 }, (_, i) => ({ number: i % 9 ? 'x' : cosmetics(5000 + i) }))),
  )
  expect(done).toMatchObject({ kept: 50, bad: 400 })
  const lines: number[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await shop.clerk.get('center', 'extractFaults', { id: done.id, ...(cursor && { cursor }) })
    lines.push(...page.items.map(({ line }) => line))
    cursor = page.next
    if (!cursor) break
  }
  expect(lines).toEqual(Array.from({ length: 450 }, (_, i) => i + 2).filter((line) => (line - 2) % 9 !== 0))
})

test('the newer extract wins, in whichever order they are imported', async () => {
  const line = (holder: string) => csv([{ number: '浙妆20210021', holder }])
  await run(line('旧名'), dayFromNow(-5))
  await run(line('新名'), dayFromNow(-1))
  expect(await entry('浙妆20210021')).toMatchObject({ holder: '新名', day: dayFromNow(-1) })
  const late = await run(line('更旧'), dayFromNow(-9))
  expect(late).toMatchObject({ kept: 0, older: 1, bad: 0 })
  expect(await entry('浙妆20210021')).toMatchObject({ holder: '新名' })
})

test.each<[string, Buffer | string, object]>([
  ['another encoding', Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a]), { code: 'encoding' }],
  [
    'no status column',
    '编号,持证人\n浙妆20210031,甲公司\n',
    { code: 'columns', params: { missing: [{ zh: '状态', en: 'Status' }] } },
  ],
  ['nothing below its head', `${HEAD}\n`, { code: 'empty' }],
])('a file of %s is refused as a whole, with the reason', async (_what, content, fault) => {
  const before = await shop.inside('registerEntries')
  expect(await run(content)).toMatchObject({ state: 'failed', fault, kept: 0 })
  expect(await shop.inside('registerEntries')).toEqual(before)
})

test('several types need a type column', async () => {
  expect(await run(csv([{ number: '浙妆20210032' }]), TODAY, ['COS_PROD', 'SC'])).toMatchObject({
    state: 'failed',
    fault: { code: 'columns', params: { missing: [{ zh: '类型', en: 'Type' }] } },
  })
})

test('the template that is offered can be imported as it is', async () => {
  for (const language of ['zh', 'en'] as const) {
    const { template } = await shop.clerk.get('center', 'extractForm', {
      types: ['COS_PROD', 'SC'],
      language,
    })
    expect(template.charCodeAt(0)).toBe(0xfeff)
    expect(await run(template, TODAY, ['COS_PROD', 'SC'])).toMatchObject({ state: 'done', kept: 2, bad: 0 })
  }
})

test('what is no table, too large, of tomorrow or of no type is refused before anything is read', async () => {
  const issue = (type: string, size: number) =>
    shop.clerk.call('center', 'issueUpload', {
      purpose: 'register',
      name: 'a',
      type,
      size,
      requestKey: key(),
    })
  expect(refusal(await issue('text/html', 10))).toMatchObject({ issues: [{ code: 'fileType' }] })
  expect(refusal(await issue('text/csv', 20 * 1024 * 1024 + 1))).toMatchObject({
    code: 'TOO_LARGE',
    issues: [{ params: { limitMb: 20 } }],
  })
  await expect(uploadExtract(shop.house, shop.clerk, png())).rejects.toThrow('fileContent')
  const documentId = await uploadExtract(
    shop.house,
    shop.clerk,
    Buffer.from(csv([{ number: '浙妆20210041' }])),
  )
  const start = (more: { day?: string; types?: string[] }, who = shop.clerk) =>
    who.call('center', 'startExtract', {
      documentId,
      types: ['COS_PROD'],
      day: TODAY,
      requestKey: key(),
      ...more,
    })
  expect(refusal(await start({ day: dayFromNow(2) }))).toMatchObject({ issues: [{ code: 'day.future' }] })
  expect(refusal(await start({ day: '2026-02-30' }))).toMatchObject({ issues: [{ code: 'day.format' }] })
  expect(refusal(await start({ types: ['COS_PROD', 'X'] }))).toMatchObject({
    issues: [{ path: ['types', 1] }],
  })
  expect(refusal(await start({}, shop.supervisor)).code).toBe('NOT_FOUND')
})

test('an upload that the Centre made opens for no supplier, and no supplier can start an import', async () => {
  const documentId = await uploadExtract(
    shop.house,
    shop.clerk,
    Buffer.from(csv([{ number: '浙妆20210042' }])),
  )
  expect(refusal(await shop.member.call('supplier', 'openDocument', { documentId })).code).toBe('NOT_FOUND')
  for (const who of [shop.member, shop.reviewer, shop.public]) {
    const started = await who.call('center', 'startExtract', {
      documentId,
      types: ['COS_PROD'],
      day: TODAY,
      requestKey: key(),
    })
    expect(refusal(started).code).toBe('NOT_FOUND')
    expect(refusal(await who.call('center', 'extracts', {})).code).toBe('NOT_FOUND')
  }
})

describe('verification by an extract', () => {
  let product: ProductView
  let licence: string
  let filing: string
  let days = 40

  beforeAll(async () => {
    const draft = await makeDraft(
      shop.house.call,
      shop.house.upload,
      OPENIDS.qingyuan,
      'qingyuan',
      'COS_SHAMPOO',
      { reportDay: TODAY, expiry: '2029-12-31' },
    )
    const { productId, revision } = draft
    product = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
    for (const row of (await shop.clerk.get('center', 'queue', {})).items) {
      if (row.supplierId !== shop.supplier.creditCode) continue
      if (row.kind === 'company') await verify(shop.clerk, row.id)
      if (row.kind === 'licence') licence = row.id
      if (row.kind === 'filing') filing = row.id
    }
  })

  const colour = async (of = product) =>
    (await shop.public.get('scan', 'verdict', { token: of.code?.token ?? '' })).state
  const item = (id: string) => shop.clerk.get('center', 'verification', { id })
  const isOpen = async (id: string) =>
    (await shop.clerk.get('center', 'queue', {})).items.some((row) => row.id === id)
  /** The paper as the register would have it, with what differs. */
  const line = async (id: string, differing: Partial<Line> = {}): Promise<Line> => {
    const { number, stated } = await item(id)
    return {
      number,
      holder: stated.holderName ?? '',
      code: stated.holder ?? '',
      scope: stated.scope?.zh ?? '',
      until: stated.expiry ?? '',
      ...differing,
    }
  }
  const registered = async (id: string, differing: Partial<Line>, day = TODAY) =>
    run(csv([await line(id, differing)]), day, [(await item(id)).licence?.type ?? ''])
  /** Submits the product again. */
  async function resubmit(): Promise<void> {
    await shop.settle()
    const view = await shop.member.get('supplier', 'product', { productId: product.productId })
    const { productId, revision } = await shop.member.get('supplier', 'saveDraft', {
      productId: view.productId,
      revision: view.revision,
      changes: { brand: `${view.dossier.brand}·` },
      requestKey: key(),
    })
    await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  }

  test.each<[string, Partial<Line>]>([
    ['whose scope is in other words', { scope: '一般液态单元' }],
    ['without a scope', { scope: '' }],
    ['without a last day, where the paper has one', { until: '' }],
  ])('an entry %s leaves the item to the clerk and changes no colour', async (_what, differing) => {
    const before = await colour()
    expect(await registered(licence, differing)).toMatchObject({ kept: 1, verified: 0 })
    expect(await isOpen(licence)).toBe(true)
    expect(await colour()).toBe(before)
  })

  test('an extract older than 30 days verifies nothing and changes no colour', async () => {
    const before = await colour()
    const late = await registered(filing, {}, dayFromNow(-31))
    expect(late).toMatchObject({ state: 'done', kept: 1, verified: 0, fresh: false })
    expect(await isOpen(filing)).toBe(true)
    expect(await colour()).toBe(before)
  })

  test('an open item that a fresh extract answers closes by itself, with the extract as its reader', async () => {
    const day = dayFromNow(-30)
    expect(await registered(filing, {}, day)).toMatchObject({ verified: 1, fresh: true })
    const { result } = await item(filing)
    expect(result).toMatchObject({ outcome: 'found', scopeOk: true, status: 'valid' })
    expect(result?.by).toContain(`register extract of ${day}`)
    expect(await colour()).toBe('yellow')
    expect(await registered(licence, {})).toMatchObject({ verified: 1 })
    expect(await colour()).toBe('green')
    const heard = (await shop.inside('audit')).filter((one) => one.action === 'courier.verifyFromExtract')
    expect(heard.map(({ target }) => target)).toEqual(expect.arrayContaining([filing, licence]))
  })

  test('an extract that has aged changes no colour by itself', async () => {
    shop.house.cloud.setClock(29 * 24 * 3600_000)
    expect(await colour()).toBe('green')
    shop.house.cloud.setClock(60 * 24 * 3600_000)
    expect(await colour()).toBe('green')
    shop.house.cloud.setClock(0)
  })

  test('once the reading is 30 days old a new submission asks again, and the aged extract does not answer', async () => {
    shop.house.cloud.setClock(31 * 24 * 3600_000)
    await resubmit()
    expect(await isOpen(licence)).toBe(true)
    expect(await colour()).toBe('green')
    shop.house.cloud.setClock(0)
  })

  test('a register that is down changes no colour, and a later extract answers for it', async () => {
    const before = await colour()
    await verify(shop.clerk, licence, { outcome: 'unreachable' })
    expect(await isOpen(licence)).toBe(true)
    expect(await colour()).toBe(before)
    await registered(licence, {})
    expect(await isOpen(licence)).toBe(false)
    expect(await colour()).toBe('green')
  })

  test('at submission a paper that is in the extract never reaches the queue', async () => {
    const view = await shop.member.get('supplier', 'product', { productId: product.productId })
    const created = await shop.member.get('supplier', 'createProduct', {
      category: 'COS_SHAMPOO',
      name: '第二种洗发水',
      origin: 'domestic',
      requestKey: key(),
    })
    const { category: _, ...parts } = view.dossier
    const number = '浙妆20219991'
    const licences = view.dossier.licences.map((one) => (one.type === 'COS_PROD' ? { ...one, number } : one))
    await run(csv([await line(licence, { number })]))
    const saved = await shop.member.get('supplier', 'saveDraft', {
      productId: created.productId,
      revision: created.revision,
      changes: { ...parts, licences, name: '第二种洗发水' },
      requestKey: key(),
    })
    const submitted = await shop.member.get('supplier', 'submitProduct', {
      productId: saved.productId,
      revision: saved.revision,
      requestKey: key(),
    })
    expect(submitted.assessment.colour).toBe('green')
    expect(await colour(submitted)).toBe('green')
    const { items } = await shop.clerk.get('center', 'queue', {})
    expect(items.map((row) => row.number)).not.toContain(number)
  })

  test('what a clerk found on the day of the extract or later is not undone by it', async () => {
    shop.house.cloud.setClock(31 * 24 * 3600_000)
    await resubmit()
    await verify(shop.clerk, licence, { status: 'revoked' })
    expect(await colour()).toBe('red')
    await resubmit()
    expect(await registered(licence, {}, dayFromNow(31))).toMatchObject({ kept: 1, verified: 0 })
    expect(await isOpen(licence)).toBe(true)
    expect(await colour()).toBe('red')
    shop.house.cloud.setClock(32 * 24 * 3600_000)
    expect(await registered(licence, {}, dayFromNow(32))).toMatchObject({ verified: 1 })
    expect(await colour()).toBe('green')
    shop.house.cloud.setClock(0)
  })

  test.each<[string, Partial<Line>]>([
    ['revoked, whatever its scope', { status: '吊销', scope: '' }],
    ['suspended', { status: '暂停' }],
    ['under another name', { holder: '别的公司' }],
    ['under another credit code', { code: '91330106MA2XX0027J' }],
    ['with another last day', { until: '2028-01-01' }],
  ])('an open paper that the extract has %s turns red at once', async (_what, differing) => {
    // Each time later than the last reading is good for, so that a new submission asks again.
    days += 40
    shop.house.cloud.setClock(days * 24 * 3600_000)
    await resubmit()
    expect(await isOpen(licence)).toBe(true)
    expect(await registered(licence, differing, dayFromNow(days))).toMatchObject({ verified: 1 })
    expect(await colour()).toBe('red')
  })
})
