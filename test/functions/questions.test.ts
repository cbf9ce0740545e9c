/** Questions to the Centre: asked with the product attached, answered once, found in the inbox. */
import type { Question } from '../../typings/contract'
import { key, refusal, refusalCode } from './harness'
import { createProduct, openShop, type Shop } from './shop'

jest.setTimeout(60_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.house.close())

const ask = (text: string, productId?: string, who = shop.member) =>
  who.call('supplier', 'ask', { text, ...(productId && { productId }), requestKey: key() })

test('a question carries its product, and its answer comes into the inbox with the way back', async () => {
  const { productId } = await createProduct(shop.member)
  const asked = await ask('条码面照片一定要拍吗？', productId)
  expect(asked).toMatchObject({
    ok: true,
    data: { by: '沈清', product: { productId, name: '茶籽洗发水', state: 'grey' } },
  })
  const { items, open, overdue } = await shop.clerk.get('center', 'questions', {})
  expect({ open, overdue }).toEqual({ open: 1, overdue: 0 })
  const [waiting] = items
  expect(waiting).toMatchObject({ supplier: shop.supplier.name, text: '条码面照片一定要拍吗？' })
  const answer = { id: waiting?.id ?? '', revision: waiting?.revision ?? 0, text: '要，五个面都要。' }
  const both = await Promise.all([
    shop.clerk.call('center', 'answerQuestion', { ...answer, requestKey: key() }),
    shop.supervisor.call('center', 'answerQuestion', { ...answer, requestKey: key() }),
  ])
  expect(both.map(refusalCode).sort()).toEqual(['ALREADY_DONE', 'ok'])
  expect(await shop.clerk.get('center', 'questions', {})).toMatchObject({ items: [], open: 0 })
  expect((await shop.clerk.get('center', 'questions', { state: 'answered' })).items).toHaveLength(1)
  const mine = await shop.member.get('supplier', 'questions', {})
  expect(mine.items[0]?.answer).toMatchObject({ text: '要，五个面都要。' })
  await shop.settle()
  const inbox = await shop.member.get('account', 'inbox', {})
  expect(inbox.items[0]).toMatchObject({
    about: { code: 'questionAnswered', params: { answer: '要，五个面都要。' } },
    link: `/supplier/pages/ask/ask?id=${answer.id}`,
  })
})

test('a repeat asks once', async () => {
  const input = { text: '同一个问题', requestKey: key() }
  const first = await shop.member.get('supplier', 'ask', input)
  expect(await shop.member.get('supplier', 'ask', input)).toEqual(first)
  const { items } = await shop.member.get('supplier', 'questions', {})
  expect(items.filter(({ text }: Question) => text === '同一个问题')).toHaveLength(1)
})

test('twenty open questions are enough: the next is refused in words, however many are asked at once', async () => {
  for (let n = 0; n < 17; n += 1) await ask(`第 ${n} 个问题是什么？`)
  const many = await Promise.all(['甲', '乙', '丙', '丁'].map((one) => ask(`${one}：还能再问吗？`)))
  expect(many.map(refusalCode).sort()).toEqual(['RATE_LIMITED', 'RATE_LIMITED', 'ok', 'ok'])
  expect(refusal(await ask('再问一个可以吗？'))).toMatchObject({
    code: 'RATE_LIMITED',
    params: { limit: 20 },
  })
  expect(refusalCode(await ask('别的公司不受影响吧？', undefined, shop.other))).toBe('ok')
})

test('the product and the documents are my own, and only suppliers ask and the Centre answers', async () => {
  const { productId } = await createProduct(shop.member, '别人的商品')
  await shop.settle()
  const before = await shop.everything()
  expect(refusalCode(await ask('这是谁的商品？', productId, shop.other))).toBe('NOT_FOUND')
  const input = { text: '带别人的文件', documents: ['nothing'], requestKey: key() }
  expect(refusal(await shop.other.call('supplier', 'ask', input))).toMatchObject({ code: 'INVALID_INPUT' })
  for (const who of [shop.clerk, shop.reviewer, shop.public]) {
    expect(refusalCode(await ask('不是供应商能问吗？', undefined, who))).toBe('NOT_FOUND')
    expect(refusalCode(await who.call('supplier', 'questions', {}))).toBe('NOT_FOUND')
  }
  const [open] = (await shop.clerk.get('center', 'questions', {})).items
  const answer = { id: open?.id ?? '', revision: 1, text: '不该由我回答', requestKey: key() }
  for (const who of [shop.member, shop.other, shop.reviewer, shop.public]) {
    expect(refusalCode(await who.call('center', 'questions', {}))).toBe('NOT_FOUND')
    expect(refusalCode(await who.call('center', 'answerQuestion', answer))).toBe('NOT_FOUND')
  }
  expect(await shop.everything()).toEqual(before)
})
