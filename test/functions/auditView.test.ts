/** The audit as a supervisor reads it: who, what, before and after, from where; by person, code and time. */
import type { AuditRow } from '../../typings/contract'
import { OPENIDS } from '../demo/people'
import { refusal, refusalCode } from './harness'
import { askMeasure, confirmMeasure, greenShampoo, type Sold, secondSupervisor } from './measures'
import { dayOf, goTo, patrol } from './patrol'
import { createProduct, openShop, type Shop } from './shop'

jest.setTimeout(180_000)
let shop: Shop
let sold: Sold
beforeAll(async () => {
  shop = await openShop()
  sold = await greenShampoo(shop)
  const second = await secondSupervisor(shop)
  await confirmMeasure(second, await askMeasure(shop, shop.supervisor, sold.productId))
  await shop.settle()
})
afterAll(() => shop.house.close())

const read = (input = {}) => shop.supervisor.get('center', 'audit', input)
const of = (rows: AuditRow[], action: string) => rows.filter((row) => row.action === action)

test('a measure shows the code before and after, who confirmed it and from where', async () => {
  const { items, of: understood } = await read({ code: sold.token })
  expect(understood.product).toEqual({ id: sold.productId, name: expect.any(String) })
  const [confirmed] = of(items, 'center.confirmForce')
  expect(confirmed).toMatchObject({ by: { role: 'supervisor', name: '周岚' }, source: 'wx_client' })
  const code = confirmed?.changes.find((change) => change.in === 'codes')
  expect(code?.fields).toContainEqual({ path: 'outlook.stages.0.state', from: 'green', to: 'red' })
})

test('entries about a code are found by its number and by the credit code of its company', async () => {
  const { number } = await shop.public.get('scan', 'verdict', { token: sold.token })
  const byNumber = await read({ code: number })
  expect(byNumber.of.product?.id).toBe(sold.productId)
  expect(of(byNumber.items, 'center.confirmForce')).toHaveLength(1)
  const byCompany = await read({ code: shop.supplier.creditCode })
  expect(byCompany.items.every(({ supplier }) => supplier?.id === shop.supplier.creditCode)).toBe(true)
  expect(refusal(await shop.supervisor.call('center', 'audit', { code: '没有' })).issues).toEqual([
    { path: ['code'], code: 'audit.nothing' },
  ])
})

test('a person is followed from one of the entries, whole for staff and masked for others', async () => {
  const all = await read({ code: sold.productId })
  const [submitted] = of(all.items, 'supplier.submitProduct')
  expect(submitted?.by.name).toMatch(/^.•••$/)
  const own = await read({ personOf: submitted?.id })
  expect(new Set(own.items.map(({ by }) => by.role))).toEqual(new Set([submitted?.by.role]))
  expect(own.items.length).toBeGreaterThan(1)
})

test('no openid, secret or mobile number is in it', async () => {
  const seen: string[] = []
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const page = await read(cursor ? { cursor } : {})
    seen.push(JSON.stringify(page.items))
    cursor = page.next
  }
  const hidden = [...Object.values(OPENIDS), ...Object.values(shop.house.secrets), '沈清']
  expect(hidden.filter((one) => seen.join().includes(one))).toEqual([])
  expect(seen.join().match(/"1[3-9]\d{9}"/g)).toBeNull()
})

test('every entry is met once, page by page, and only those of the days asked for', async () => {
  const today = dayOf(shop.house.cloud.now())
  const met: string[] = []
  let cursor: string | undefined
  do {
    const page = await read({ to: today, from: today, ...(cursor && { cursor }) })
    met.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor)
  expect(new Set(met).size).toBe(met.length)
  const stored = (await shop.inside('audit')).filter(({ action }) => action !== 'center.audit')
  expect(stored.every(({ _id }) => met.includes(_id as string))).toBe(true)
  expect((await read({ to: '2020-01-01' })).items).toEqual([])
})

test('reading it leaves an entry, and only a supervisor reads', async () => {
  const before = (await shop.inside('audit')).filter(({ action }) => action === 'center.audit').length
  await read()
  const after = (await shop.inside('audit')).filter(({ action }) => action === 'center.audit').length
  expect(after).toBe(before + 1)
  expect(refusalCode(await shop.clerk.call('center', 'audit', {}))).toBe('NOT_ALLOWED')
  for (const person of [shop.member, shop.reviewer, shop.public])
    expect(refusalCode(await person.call('center', 'audit', {}))).toBe('NOT_FOUND')
})

test('what a timer does bears its own name', async () => {
  const { id } = await askMeasure(shop, shop.supervisor, sold.productId, {
    kind: 'suspension',
    reason: 'order',
    wholeSupplier: true,
  })
  await createProduct(shop.other)
  goTo(shop, 4)
  await patrol(shop)
  const { items } = await read({ code: shop.supplier.creditCode })
  const [lapsed] = of(items, 'patrol.lapses')
  expect(lapsed).toMatchObject({ by: { role: 'system', server: 'patrol' }, source: 'wx_trigger' })
  expect(lapsed?.changes).toContainEqual(
    expect.objectContaining({ in: 'forces', id, fields: [{ path: 'open', from: true, to: false }] }),
  )
})
