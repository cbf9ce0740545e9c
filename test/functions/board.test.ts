/** The Centre's board and what is published: equal to a plain count over the records, as of the last roll-up. */
import type { CenterBoard } from '../../typings/contract'
import { refusalCode } from './harness'
import { ask, decide, type Market, openMarket, reviewed } from './launch'
import { askMeasure, confirmMeasure, secondSupervisor } from './measures'
import { dayOf, goTo, patrol, plain, runOf } from './patrol'
import { createProduct } from './shop'

jest.setTimeout(180_000)
let market: Market
const HOUR = 3_600_000

interface Kept {
  _id: string
  productId: string
  at: string
  order: string
  from?: string
  to: string
  state: string
  supplierId: string
  kind: string
  lapsesAt: string
  decidedAt?: string
  submittedAt: string
  requestedAt: string
  category: { zh: string }
  closedAt?: string
  open?: boolean
  withdrawn?: boolean
  outlook: { stages: { state: string }[] }
}
const inside = async (name: string) => (await market.inside(name)).map(plain) as Kept[]
const today = () => dayOf(market.house.cloud.now())
const board = (): Promise<CenterBoard> => {
  const [from, to] = [dayOf(market.house.cloud.now() - 6 * 24 * HOUR), today()]
  return market.clerk.get('center', 'board', { from, to })
}

beforeAll(async () => {
  market = await openMarket()
  const launch = await reviewed(market.reviewer, await ask(market))
  const approved = await decide(market.reviewer, launch, 'approve')
  expect(refusalCode(approved)).toBe('ok')
  await createProduct(market.other)
  // One measure that is confirmed, one that lapses.
  const second = await secondSupervisor(market)
  await confirmMeasure(second, await askMeasure(market, market.supervisor, market.productId))
  await market.settle()
  await askMeasure(market, market.supervisor, market.productId, {
    kind: 'suspension',
    reason: 'order',
    wholeSupplier: true,
  })
})
afterAll(() => market.house.close())

test('before the timers have counted there is nothing, and it says so', async () => {
  const empty = await board()
  expect(empty.asOf).toBeUndefined()
  expect(empty.stock).toBeUndefined()
  expect((await market.public.get('account', 'published', {})).months).toEqual([])
})

test('the figures are those of a plain count over the records', async () => {
  goTo(market, 4, '10:00')
  await patrol(market)
  const shown = await board()
  const changes = await inside('codeChanges')
  const issued = changes.filter(({ from }) => !from)
  expect(shown.issued).toBe(issued.length)
  expect(shown.days.reduce((sum, one) => sum + one.issued, 0)).toBe(issued.length)

  const firstGreens = issued.flatMap(({ productId, at }) => {
    const [green] = changes
      .filter((one) => one.productId === productId && one.to === 'green')
      .sort((a, b) => (a.order < b.order ? -1 : 1))
    return green ? Math.round((Date.parse(green.at) - Date.parse(at)) / (HOUR / 10)) / 10 : []
  })
  expect(shown.toGreen).toMatchObject({ products: firstGreens.length, p95: Math.max(...firstGreens) })

  const launches = (await inside('launches')).filter(({ state }) => state === 'approved')
  const clock = launches.map(
    ({ requestedAt, decidedAt = '' }) => Date.parse(decidedAt) - Date.parse(requestedAt),
  )
  expect(shown.launches).toMatchObject({
    launches: launches.length,
    within48: 1,
    clockHours: { p50: Math.round((clock[0] ?? 0) / (HOUR / 10)) / 10 },
    baseline: { from: 96, to: 120 },
  })

  const verified = (await inside('verifications')).filter(({ open }) => !open)
  expect(shown.days.reduce((sum, one) => sum + one.verified, 0)).toBe(verified.length)
  expect(shown.verification.open).toBe((await inside('verifications')).length - verified.length)
})

test('the stock has every code once and says what blocks a supplier without a green one', async () => {
  const { stock } = await board()
  const codes = await inside('codes')
  const red = codes.filter(({ outlook }) => outlook.stages[0]?.state === 'red')
  expect(red).toHaveLength(1)
  expect(stock?.colours).toEqual({ green: codes.length - 1, yellow: 0, red: 1, grey: 0 })
  expect(stock?.categories.map(({ category }) => category.zh)).toEqual([codes[0]?.category.zh])
  const { suppliers, blocks } = stock ?? { suppliers: undefined, blocks: undefined }
  expect(suppliers).toEqual({ resumed: 0, blocked: 1, none: 1, closed: 0 })
  expect(blocks).toContainEqual({ requirement: 'E-MANUAL', suppliers: 1 })
})

test('measures are published by month and by how they ended, without a name', async () => {
  const { months } = await market.public.get('account', 'published', {})
  const all = months.flatMap(({ measures }) => measures)
  const none = { confirmed: 0, declined: 0, withdrawn: 0, lapsed: 0 }
  expect(all).toContainEqual({ kind: 'manualRed', counts: { ...none, confirmed: 1 } })
  expect(all).toContainEqual({ kind: 'suspension', counts: { ...none, lapsed: 1 } })
  const forces = await inside('forces')
  for (const hidden of [market.supplier.name, market.productId, ...forces.map(({ _id }) => _id)])
    expect(JSON.stringify(months)).not.toContain(hidden)
})

test('rolled up again, twice or after days without a timer, the sums are the same', async () => {
  const before = await board()
  goTo(market, 4, '12:30')
  await Promise.all([1, 2, 3].map(() => market.house.cloud.fireTimer('patrol')))
  const same = ({ issued, toGreen, launches, measures, appeals, days }: CenterBoard) => ({
    issued,
    toGreen,
    launches,
    measures,
    appeals,
    days,
  })
  expect(same(await board())).toEqual(same(before))
  goTo(market, 40, '12:00')
  await patrol(market)
  const days = await inside('boardDays')
  expect(new Set(days.map(({ _id }) => _id)).size).toBe(days.length)
  const old = await market.clerk.get('center', 'board', { from: before.from, to: before.to })
  expect(same(old)).toEqual(same(before))
})

test('a page of suppliers with many codes ends early, and the next one goes on behind it', async () => {
  const { stock: before } = await board()
  const [supplier] = await inside('suppliers')
  const [code] = (await inside('codes')).filter(({ supplierId }) => supplierId === supplier?._id)
  const large = Array.from({ length: 11 }, (_, i) => `91330100MA2LARGE${String(i).padStart(2, '0')}`)
  const lines = function* (of: (supplierId: string) => object[]) {
    for (const supplierId of large) for (const one of of(supplierId)) yield JSON.stringify(one)
  }
  const withdrawn = (supplierId: string) =>
    Array.from({ length: 1_000 }, (_, i) => ({
      ...code,
      _id: `${supplierId}${String(i).padStart(4, '0')}`,
      supplierId,
      withdrawn: true,
    }))
  await market.house.cloud.bulkLoad(
    'suppliers',
    lines((_id) => [{ ...supplier, _id }]),
  )
  const pages = (await runOf(market, 'board'))?.pages ?? 0
  await market.house.cloud.bulkLoad('codes', lines(withdrawn))
  await market.settle()
  goTo(market, 40, '13:30')
  // A slow machine may need more than the 40 seconds of one run.
  for (let run = 0; run < 4; run += 1) await patrol(market)
  const run = await runOf(market, 'board')
  expect(run).toMatchObject({ state: 'done', failed: 0 })
  // One of days and two of suppliers, of whom there are fewer than one page may hold.
  expect((run?.pages ?? 0) - pages).toBe(3)
  const { stock: after } = await board()
  expect(after?.colours).toEqual({ ...before?.colours, grey: 11_000 + (before?.colours.grey ?? 0) })
  expect(after?.suppliers).toEqual({ ...before?.suppliers, none: 11 + (before?.suppliers.none ?? 0) })
})

test('only the Centre sees it, and no span that is none', async () => {
  const span = { from: today(), to: today() }
  for (const person of [market.member, market.reviewer, market.public])
    expect(refusalCode(await person.call('center', 'board', span))).toBe('NOT_FOUND')
  const { from, to } = { from: '2026-01-01', to: '2026-12-31' }
  for (const wrong of [
    { from, to },
    { from: to, to: from },
    { from: '2026-02-30', to: '2026-02-31' },
  ])
    expect(refusalCode(await market.clerk.call('center', 'board', wrong))).toBe('INVALID_INPUT')
})
