/** The database as the real wx-server-sdk sees it, from inside a cloud function. */
import { type Failure, inFunction, openFixture, RUN } from './fixture'

jest.setTimeout(60_000)

type Opened = Awaited<ReturnType<typeof openFixture>>
let fixture: Opened
const run = <T>(code: string, values?: unknown) => inFunction<T>(fixture.cloud, code, values)
const refusal = (code: string) =>
  run(code).then(
    () => undefined,
    (failure: Failure) => failure,
  )

beforeAll(async () => {
  fixture = await openFixture({
    functions: { run: RUN },
    collections: [
      { name: 'goods', indexes: [] },
      { name: 'makers', indexes: [{ name: 'credit', fields: [{ path: 'credit', order: 1 }], unique: true }] },
    ],
  })
})
afterAll(() => fixture.stop())
beforeEach(() =>
  run(`await db.collection('goods').where({ _id: _.exists(true) }).remove()
  await db.collection('makers').where({ _id: _.exists(true) }).remove()`),
)

const GOODS = `await db.collection('goods').add({ data: [
  { _id: 'a', name: 'soap', n: 1, tags: ['x', 'y'], maker: 'm1', box: { w: 1, h: 2 } },
  { _id: 'b', name: 'toy', n: 2, tags: ['y'], maker: 'm2', at: new Date(1000) },
  { _id: 'c', name: 'nut', n: 3, tags: [1, 2, 3], nothing: null },
] })\n`

test('a document comes back with the types it was stored with', async () => {
  const kept = await run<boolean[]>(`
    await db.collection('goods').add({ data: { _id: 'k', at: new Date(5), big: 1700000000000, f: 1.5, deep: [{ x: null }] } })
    const { data } = await db.collection('goods').doc('k').get()
    return [data.at instanceof Date && data.at.getTime() === 5, data.big === 1700000000000, data.f === 1.5, data.deep[0].x === null]`)
  expect(kept).toEqual([true, true, true, true])
})

test('queries: comparison, lists, logic, regular expressions, arrays, absence', async () => {
  const ids = (where: string) =>
    run<string[]>(
      `return (await db.collection('goods').where(${where}).orderBy('_id', 'asc').get()).data.map((d) => d._id)`,
    )
  await run(GOODS)
  expect(await ids('{ n: _.gt(1).and(_.lt(3)) }')).toEqual(['b'])
  expect(await ids("{ name: _.in(['soap', 'nut']) }")).toEqual(['a', 'c'])
  expect(await ids("_.or([{ name: 'toy' }, { n: 1 }])")).toEqual(['a', 'b'])
  expect(await ids('{ name: /^S/i }')).toEqual(['a'])
  expect(await ids("{ tags: 'y' }")).toEqual(['a', 'b'])
  expect(await ids('{ tags: _.elemMatch(_.gt(2)) }')).toEqual(['c'])
  expect(await ids("{ tags: _.all(['x', 'y']) }")).toEqual(['a'])
  expect(await ids('{ at: _.lte(new Date(1000)) }')).toEqual(['b'])
  expect(await ids('{ maker: _.exists(false) }')).toEqual(['c'])
  expect(await ids('{ box: { w: 1 } }')).toEqual(['a'])
})

test('order, skip, limit and projection', async () => {
  const page = await run(`${GOODS}
    return (await db.collection('goods').orderBy('n', 'desc').skip(1).limit(1).field({ name: true, _id: false }).get()).data`)
  expect(page).toEqual([{ name: 'toy' }])
})

test('a read gives 100 documents unless told otherwise, and never more than 1000', async () => {
  await fixture.cloud.bulkLoad(
    'goods',
    Array.from({ length: 1200 }, (_, i) => ({ _id: `g${i}` })),
  )
  const counts = await run<number[]>(`return [
    (await db.collection('goods').get()).data.length,
    (await db.collection('goods').limit(5000).get()).data.length,
    (await db.collection('goods').count()).total]`)
  expect(counts).toEqual([100, 1000, 1200])
})

test('updates change what they name and report how many documents changed', async () => {
  const after = await run(`${GOODS}
    const { stats } = await db.collection('goods').doc('a').update({ data: {
      n: _.inc(10), tags: _.push(['z']), 'box.w': 9, name: _.rename('title'), maker: _.remove(), seen: db.serverDate() } })
    const { data } = await db.collection('goods').doc('a').get()
    const all = await db.collection('goods').where({ n: _.gt(0) }).update({ data: { checked: true } })
    const none = await db.collection('goods').doc('zzz').update({ data: { n: 1 } })
    return { stats, data: { ...data, seen: data.seen instanceof Date }, all: all.stats, none: none.stats }`)
  expect(after).toEqual({
    stats: { updated: 1 },
    data: { _id: 'a', n: 11, tags: ['x', 'y', 'z'], box: { w: 9, h: 2 }, title: 'soap', seen: true },
    all: { updated: 3 },
    none: { updated: 0 },
  })
})

test('what MongoDB refuses is refused, and nothing of the update is stored', async () => {
  await run(GOODS)
  const update = (data: string) => refusal(`return db.collection('goods').doc('a').update({ data: ${data} })`)
  for (const data of [
    '{ checked: true, name: _.inc(1) }',
    '{ checked: true, name: _.push([1]) }',
    "{ checked: true, 'name.first': 1 }",
    '{ checked: true, maker: _.set({ $where: "1" }) }',
  ]) {
    expect(await update(data)).toMatchObject({ errCode: -502001 })
  }
  expect(await refusal(`return db.collection('goods').add({ data: { $gt: 1 } })`)).toMatchObject({
    errCode: -502001,
  })
  expect(await refusal(`return db.collection('goods').where({ n: { $shell: 1 } }).get()`)).toMatchObject({
    errCode: -502001,
  })
  expect(await refusal(`return db.collection('goods').where({ $where: 'this.n > 0' }).get()`)).toBeDefined()
  expect(await run(`return (await db.collection('goods').doc('a').get()).data`)).toEqual({
    _id: 'a',
    name: 'soap',
    n: 1,
    tags: ['x', 'y'],
    maker: 'm1',
    box: { w: 1, h: 2 },
  })
})

test('set creates or replaces, remove removes', async () => {
  const seen = await run(`
    const goods = db.collection('goods')
    const created = (await goods.doc('s').set({ data: { n: 1, old: true } })).stats
    const replaced = (await goods.doc('s').set({ data: { n: 2 } })).stats
    const { data } = await goods.doc('s').get()
    return { created, replaced, data, removed: (await goods.doc('s').remove()).stats, left: (await goods.count()).total }`)
  expect(seen).toEqual({
    created: { created: 1, updated: 0 },
    replaced: { created: 0, updated: 1 },
    data: { _id: 's', n: 2 },
    removed: { removed: 1 },
    left: 0,
  })
})

test('aggregation: group, join by fields and by a pipeline of its own', async () => {
  const lists = await run(`${GOODS}
    await db.collection('makers').add({ data: [{ _id: 'm1', credit: '1', name: 'Ann' }, { _id: 'm2', credit: '2', name: 'Bo' }] })
    const goods = db.collection('goods')
    const group = await goods.aggregate().match({ n: _.gte(2) }).group({ _id: null, sum: $.sum('$n') }).end()
    const join = await goods.aggregate().match({ maker: _.exists(true) }).sort({ _id: 1 })
      .lookup({ from: 'makers', localField: 'maker', foreignField: '_id', as: 'm' }).project({ _id: 0, who: '$m.name' }).end()
    const own = await goods.aggregate().match({ _id: 'a' }).lookup({ from: 'makers', let: { m: '$maker' },
      pipeline: $.pipeline().match(_.expr($.eq(['$_id', '$$m']))).project({ _id: 0, name: 1 }).done(), as: 'm' }).project({ m: 1 }).end()
    return [group.list, join.list, own.list]`)
  expect(lists).toEqual([
    [{ _id: null, sum: 5 }],
    [{ who: ['Ann'] }, { who: ['Bo'] }],
    [{ _id: 'a', m: [{ name: 'Ann' }] }],
  ])
})

test('a unique index refuses the second document, and the first stays as it was', async () => {
  const failure = await refusal(`await db.collection('makers').add({ data: { _id: '1', credit: 'C' } })
    await db.collection('makers').add({ data: { _id: '2', credit: 'C' } })`)
  expect(failure).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('E11000') })
  expect(
    await refusal(`await db.collection('makers').add({ data: { _id: '1', credit: 'D' } })`),
  ).toMatchObject({
    errMsg: expect.stringContaining('E11000'),
  })
  expect(await run(`return (await db.collection('makers').get()).data`)).toEqual([{ _id: '1', credit: 'C' }])
})

test('a collection that was never created is refused, and so is a missing document', async () => {
  expect(await refusal(`return db.collection('nowhere').get()`)).toMatchObject({ errCode: -502005 })
  expect(await refusal(`return db.collection('nowhere').add({ data: { a: 1 } })`)).toMatchObject({
    errCode: -502005,
  })
  expect(await refusal(`return db.collection('goods').doc('none').get()`)).toMatchObject({
    errCode: -1,
    errMsg: 'document.get:fail document with _id none does not exist',
  })
})
