/** Out of circulation and back, deleting what was never submitted, and the history that is left. */
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, refusal, refusalCode } from './harness'
import { colleague, submittedProduct } from './papers'
import { createProduct, openShop, type Shop } from './shop'

jest.setTimeout(120_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
beforeEach(() => shop.settle())
afterAll(() => shop.house.close())

/** A day so many days from the cloud's today, in Shanghai. */
const dayIn = (days: number) =>
  new Date(shop.house.cloud.now() + 8 * 3600_000 + days * 24 * 3600_000).toISOString().slice(0, 10)
const withdraw = (productId: string, who = shop.member, requestKey = key()) =>
  who.call('supplier', 'withdrawProduct', { productId, reason: 'quality', note: '换配方', requestKey })
const restore = (productId: string, who = shop.member, requestKey = key()) =>
  who.call('supplier', 'restoreProduct', { productId, requestKey })
const erase = (productId: string, who = shop.member, requestKey = key()) =>
  who.call('supplier', 'deleteDraft', { productId, requestKey })
const scan = (token: string) => shop.public.get('scan', 'verdict', { token })
const historyOf = async (productId: string) =>
  (await shop.member.get('supplier', 'history', { productId })).items

test('a withdrawn product is grey at the next scan, keeps its token, and comes back with its colour', async () => {
  const { productId, code } = await submittedProduct(shop)
  const token = code?.token ?? ''
  expect(await scan(token)).toMatchObject({ state: 'red' })
  expect(await withdraw(productId)).toMatchObject({
    ok: true,
    data: {
      code: { token, state: 'grey', greyReason: 'withdrawn' },
      withdrawn: { reason: 'quality', note: '换配方' },
    },
  })
  const grey = await scan(token)
  expect(grey).toMatchObject({ state: 'grey', greyReason: 'withdrawn' })
  const back = await restore(productId)
  expect(back).toMatchObject({ ok: true, data: { code: { token, state: 'red' } } })
  expect(back.ok && back.data.withdrawn).toBeUndefined()
  const verdict = await scan(token)
  expect(verdict.state).toBe('red')
  expect(verdict.greyReason).toBeUndefined()
  const [restored, withdrawn] = await historyOf(productId)
  expect([verdict.changedAt, grey.changedAt]).toEqual([restored?.at, withdrawn?.at])
  expect(await historyOf(productId)).toEqual([
    expect.objectContaining({ from: 'grey', to: 'red', actor: 'supplier', version: 1 }),
    expect.objectContaining({ from: 'red', to: 'grey', withdrawal: 'quality', why: [] }),
    expect.objectContaining({ to: 'red', version: 1, why: expect.arrayContaining([expect.anything()]) }),
  ])
})

test('while it is out nothing that is found changes what the code shows or tells anybody', async () => {
  const { productId, code } = await submittedProduct(shop)
  await withdraw(productId)
  const before = await historyOf(productId)
  const { capacityRevision: revision } = await shop.member.get('supplier', 'company', {})
  await shop.member.get('supplier', 'saveCapacity', {
    capacity: { dailyOutput: 1 },
    revision,
    requestKey: key(),
  })
  await shop.settle()
  expect(await scan(code?.token ?? '')).toMatchObject({ state: 'grey', greyReason: 'withdrawn' })
  expect(await historyOf(productId)).toEqual(before)
})

test('a repeat with the same key gets the first answer; a second time is already done', async () => {
  const { productId } = await submittedProduct(shop)
  const once = key()
  const first = await withdraw(productId, shop.member, once)
  const before = await shop.everything()
  expect(await withdraw(productId, shop.member, once)).toEqual(first)
  expect(await shop.everything()).toEqual(before)
  expect(refusalCode(await withdraw(productId))).toBe('ALREADY_DONE')
  expect(refusalCode(await restore(productId))).toBe('ok')
  expect(refusalCode(await restore(productId))).toBe('ALREADY_DONE')
})

test('of four who withdraw at the same time one does, and the history has one entry', async () => {
  const { productId } = await submittedProduct(shop)
  const answers = await Promise.all(Array.from({ length: 4 }, () => withdraw(productId)))
  expect(answers.map(refusalCode).sort()).toEqual(['ALREADY_DONE', 'ALREADY_DONE', 'ALREADY_DONE', 'ok'])
  expect((await historyOf(productId)).filter(({ withdrawal }) => withdrawal)).toHaveLength(1)
})

test('a draft cannot be withdrawn but deleted; what was submitted the other way round', async () => {
  const { productId: draft } = await createProduct(shop.member)
  const { productId: sold } = await submittedProduct(shop)
  expect(refusal(await withdraw(draft))).toMatchObject({ issues: [{ code: 'product.notSubmitted' }] })
  expect(refusal(await erase(sold))).toMatchObject({ issues: [{ code: 'product.submitted' }] })
  expect(await erase(draft)).toMatchObject({ ok: true, data: { productId: draft } })
  expect(refusalCode(await shop.member.call('supplier', 'product', { productId: draft }))).toBe('NOT_FOUND')
  expect((await shop.inside('products')).some(({ _id }) => _id === draft)).toBe(false)
})

test('a save and a deletion at the same time: the draft is gone, or it is saved and can be deleted', async () => {
  const { productId } = await createProduct(shop.member)
  const save = shop.member.call('supplier', 'saveDraft', {
    productId,
    revision: 1,
    changes: { brand: '晚' },
    requestKey: key(),
  })
  const [saved, erased] = await Promise.all([save, erase(productId)])
  expect(refusalCode(erased)).toBe('ok')
  expect(['ok', 'NOT_FOUND']).toContain(refusalCode(saved))
  expect((await shop.inside('products')).some(({ _id }) => _id === productId)).toBe(false)
})

test('a viewer is told so; a stranger and another supplier find nothing', async () => {
  const viewer = await colleague(shop, 'viewer', 'oViewerWithdraw1')
  const editor = await colleague(shop, 'editor', 'oEditorWithdraw1')
  const { productId } = await submittedProduct(shop)
  const { productId: draft } = await createProduct(shop.member)
  const before = await shop.everything()
  for (const [act, id] of [
    [withdraw, productId],
    [restore, productId],
    [erase, draft],
  ] as const) {
    expect(refusalCode(await act(id, viewer))).toBe('NOT_ALLOWED')
    expect(refusalCode(await act(id, shop.public))).toBe('NOT_FOUND')
    expect(await act(id, shop.other)).toEqual(await act('aaaaaaaaaaaaaaaaaaaa', shop.other))
  }
  expect(await shop.everything()).toEqual(before)
  expect(refusalCode(await withdraw(productId, editor))).toBe('ok')
})

describe('history', () => {
  test('a new version says what the one before showed for seven days, in the scan and on the page', async () => {
    const { productId, code, revision } = await submittedProduct(shop)
    const token = code?.token ?? ''
    expect(await scan(token)).not.toHaveProperty('previous')
    const { revision: saved } = await shop.member.get('supplier', 'saveDraft', {
      productId,
      revision,
      changes: { brand: '新' },
      requestKey: key(),
    })
    const second = await shop.member.get('supplier', 'submitProduct', {
      productId,
      revision: saved,
      requestKey: key(),
    })
    const previous = { version: 1, state: 'red', until: expect.any(String) }
    expect(second).toMatchObject({ version: 2, previous })
    expect(await scan(token)).toMatchObject({ previous })
    const days = (count: number) => shop.house.cloud.setClock(count * 24 * 3600_000)
    days(6)
    expect(await scan(token)).toMatchObject({ previous })
    days(7)
    expect(await scan(token)).not.toHaveProperty('previous')
    expect(await shop.member.get('supplier', 'product', { productId })).not.toHaveProperty('previous')
    days(0)
  })

  test('a viewer reads it; a stranger and another supplier find nothing', async () => {
    const viewer = await colleague(shop, 'viewer', 'oViewerHistory01')
    const { productId } = await submittedProduct(shop)
    const read = (who = shop.member, id = productId) => who.call('supplier', 'history', { productId: id })
    expect(await read(viewer)).toMatchObject({ ok: true, data: { items: [{ to: 'red' }] } })
    expect(refusalCode(await read(shop.public))).toBe('NOT_FOUND')
    expect(await read(shop.other)).toEqual(await read(shop.other, 'aaaaaaaaaaaaaaaaaaaa'))
  })

  test('what runs out is in the history at its midnight, with its reason, once, also after the next look', async () => {
    const { call, upload } = shop.house
    const expiry = dayIn(20)
    const days = { reportDay: dayIn(-10), expiry }
    const draft = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', days)
    const { productId } = draft
    const sent = await shop.member.call('supplier', 'submitProduct', {
      productId,
      revision: draft.revision,
      requestKey: key(),
    })
    expect(sent).toMatchObject({ ok: true, data: { code: { state: 'yellow' } } })
    expect(await historyOf(productId)).toHaveLength(1)
    shop.house.cloud.setClock(22 * 24 * 3600_000)
    const ranOut = {
      at: new Date(`${dayIn(-1)}T00:00:00+08:00`).toISOString(),
      from: 'yellow',
      to: 'red',
      actor: 'time',
      version: 1,
      requirements: expect.arrayContaining(['L-EXPIRED']),
      why: expect.arrayContaining([expect.objectContaining({ code: 'L-EXPIRED' })]),
    }
    expect(await historyOf(productId)).toEqual([ranOut, expect.objectContaining({ to: 'yellow' })])
    const { capacityRevision: revision } = await shop.member.get('supplier', 'company', {})
    await shop.member.get('supplier', 'saveCapacity', {
      capacity: { dailyOutput: 2 },
      revision,
      requestKey: key(),
    })
    await shop.settle()
    expect(await historyOf(productId)).toEqual([ranOut, expect.objectContaining({ to: 'yellow' })])
    shop.house.cloud.setClock(0)
  })

  test('forty changes come in pages, the newest first, none twice', async () => {
    const { productId } = await submittedProduct(shop)
    for (let i = 0; i < 20; i++) {
      await withdraw(productId)
      await restore(productId)
    }
    const first = await shop.member.get('supplier', 'history', { productId })
    expect(first.items).toHaveLength(20)
    const rest = []
    for (let cursor = first.next; cursor; ) {
      const page = await shop.member.get('supplier', 'history', { productId, cursor })
      rest.push(...page.items)
      cursor = page.next
    }
    const all = [...first.items, ...rest]
    expect(all).toHaveLength(41)
    const at = all.map((entry) => entry.at)
    expect(at).toEqual([...at].sort().reverse())
    expect(all.at(-1)).toMatchObject({ to: 'red' })
    expect(all.at(-1)).not.toHaveProperty('from')
  })
})
