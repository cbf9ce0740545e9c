/** Transactions: snapshot reads, conflicts at the operation, and the 30 seconds. */
import { type Failure, inFunction, openFixture, RUN } from './fixture'

jest.setTimeout(60_000)

let fixture: Awaited<ReturnType<typeof openFixture>>
let milliseconds = 0
const run = <T>(code: string) => inFunction<T>(fixture.cloud, `const goods = db.collection('goods')\n${code}`)
const failure = (code: string) => run(code).catch((error: Failure) => error.errMsg)

beforeAll(async () => {
  fixture = await openFixture(
    {
      functions: { run: RUN },
      collections: [
        { name: 'goods', indexes: [{ name: 'code', fields: [{ path: 'code', order: 1 }], unique: true }] },
      ],
    },
    { transactionClock: () => milliseconds },
  )
})
afterAll(() => fixture.stop())
beforeEach(async () => {
  await run(`await goods.where({ _id: _.exists(true) }).remove()
    await goods.add({ data: [{ _id: 'a', n: 1, code: 'A' }, { _id: 'b', n: 1, code: 'B' }] })`)
})

test('a commit makes all of its writes visible, an abort none', async () => {
  const seen = await run(`
    const t = await db.startTransaction()
    await t.collection('goods').doc('a').update({ data: { n: _.inc(1) } })
    await t.collection('goods').add({ data: { _id: 'new', code: 'N' } })
    await t.collection('goods').doc('b').remove()
    const inside = (await t.collection('goods').doc('a').get()).data.n
    const before = (await goods.doc('a').get()).data.n
    await t.commit()
    const after = (await goods.orderBy('_id', 'asc').get()).data.map((d) => d._id + (d.n ?? ''))
    const u = await db.startTransaction()
    await u.collection('goods').doc('a').update({ data: { n: 99 } })
    await u.rollback()
    return { inside, before, after, aborted: (await goods.doc('a').get()).data.n }`)
  expect(seen).toEqual({ inside: 2, before: 1, after: ['a2', 'new'], aborted: 2 })
})

test('a transaction keeps reading what was there at its first operation', async () => {
  const seen = await run(`
    const t = await db.startTransaction()
    await t.collection('goods').doc('b').get()
    await goods.doc('a').update({ data: { n: 5 } })
    await goods.add({ data: { _id: 'late', n: 1, code: 'L' } })
    const read = (await t.collection('goods').doc('a').get()).data.n
    const list = (await t.collection('goods').where({ n: 1 }).get()).data.length
    await t.commit()
    return [read, list, (await goods.doc('a').get()).data.n]`)
  expect(seen).toEqual([1, 2, 5])
})

test('a write-write conflict fails at the operation and aborts the transaction', async () => {
  const message = await failure(`
    const t = await db.startTransaction()
    await t.collection('goods').doc('a').get()
    await goods.doc('a').update({ data: { n: 5 } })
    await t.collection('goods').doc('b').update({ data: { n: 7 } })
    await t.collection('goods').doc('a').update({ data: { n: 6 } })`)
  expect(message).toContain('TransactionConflict')
  expect(await run(`return (await goods.orderBy('_id', 'asc').get()).data.map((d) => d.n)`)).toEqual([5, 1])
})

test('two transactions on one document: the second to write loses, at once', async () => {
  const seen = await run(`
    const [s, t] = [await db.startTransaction(), await db.startTransaction()]
    await s.collection('goods').doc('a').update({ data: { n: 10 } })
    const lost = await t.collection('goods').doc('a').update({ data: { n: 20 } }).catch((error) => error.errMsg)
    await s.commit()
    const dead = await t.commit().catch((error) => error.errMsg ?? error.message)
    return { lost, dead, n: (await goods.doc('a').get()).data.n }`)
  expect(seen).toMatchObject({
    lost: expect.stringContaining('TransactionConflict'),
    dead: expect.stringContaining('TransactionNotExist'),
    n: 10,
  })
})

test('a write outside waits for the transaction that holds the document, and neither is lost', async () => {
  const n = await run(`
    const t = await db.startTransaction()
    await t.collection('goods').doc('a').update({ data: { n: _.inc(10) } })
    const outside = goods.doc('a').update({ data: { n: _.inc(100) } })
    await t.collection('goods').doc('a').get()
    await t.commit()
    await outside
    return (await goods.doc('a').get()).data.n`)
  expect(n).toBe(111)
})

test('20 transfers at the same time, tried again on conflict, lose no money', async () => {
  await run(
    `await goods.doc('a').update({ data: { n: 100 } }); await goods.doc('b').update({ data: { n: 0 } })`,
  )
  const transfer = `for (;;) {
    const t = await db.startTransaction()
    try {
      const { data } = await t.collection('goods').doc('a').get()
      await t.collection('goods').doc('a').update({ data: { n: data.n - 1 } })
      await t.collection('goods').doc('b').update({ data: { n: _.inc(1) } })
      await t.commit()
      return true
    } catch (error) {
      if (!/TransactionConflict/.test(error.errMsg ?? error.message)) throw error
    }
  }`
  await Promise.all(Array.from({ length: 20 }, () => run(transfer)))
  expect(await run(`return (await goods.orderBy('_id', 'asc').get()).data.map((d) => d.n)`)).toEqual([80, 20])
})

test('after 30 seconds the transaction is gone and its documents are free', async () => {
  const started = await run<string>(`
    const t = await db.startTransaction()
    await t.collection('goods').doc('a').update({ data: { n: 50 } })
    globalThis.kept = t
    return 'started'`)
  expect(started).toBe('started')
  milliseconds += 30_001
  const seen = await run(`
    const late = await globalThis.kept.commit().catch((error) => error.errMsg ?? error.message)
    await goods.doc('a').update({ data: { n: _.inc(1) } })
    return { late, n: (await goods.doc('a').get()).data.n }`)
  expect(seen).toMatchObject({ late: expect.stringContaining('30 seconds'), n: 2 })
})

test('a unique key taken by another document is refused inside a transaction, too', async () => {
  const message = await failure(`
    const t = await db.startTransaction()
    await t.collection('goods').add({ data: { _id: 'c', code: 'A' } })`)
  expect(message).toContain('E11000')
})

test('a refused operation aborts the whole transaction', async () => {
  const seen = await run<{ refused: string; commit: string; n: number }>(`
    const t = await db.startTransaction()
    await t.collection('goods').doc('b').update({ data: { n: 9 } })
    const refused = await t.collection('goods').add({ data: { _id: 'a' } }).catch((error) => error.errMsg)
    const commit = await t.commit().catch((error) => error.errMsg ?? error.message)
    return { refused, commit, n: (await goods.doc('b').get()).data.n }`)
  expect(seen).toEqual({
    refused: expect.stringContaining('E11000'),
    commit: expect.stringContaining('TransactionNotExist'),
    n: 1,
  })
})
