/** Cloud functions: callers kept apart, nested calls, time, memory of the process, limits, clock. */
import { openFixture, SDK } from './fixture'
import { CallError } from './index'

// Starting a worker takes half a second, and other tests run beside these.
jest.setTimeout(60_000)

const WHO = `${SDK}
exports.main = async ({ wait = 0, nested }) => {
  const before = cloud.getWXContext().OPENID
  await db.collection('calls').add({ data: { openid: before } })
  await new Promise((done) => setTimeout(done, wait))
  const inner = nested ? (await cloud.callFunction({ name: 'who', data: {} })).result : undefined
  const { OPENID, SOURCE } = cloud.getWXContext()
  return { before, after: OPENID, source: SOURCE, inner }
}`
let fixture: Awaited<ReturnType<typeof openFixture>>
const call = async (name: string, event: unknown = {}, openid?: string) =>
  (await fixture.cloud.call(name, event, { openid })).result
const failure = (name: string, event: unknown = {}) =>
  fixture.cloud.call(name, event, { openid: 'oA' }).then(
    () => undefined,
    (error: CallError) => ({ errCode: error.errCode, errMsg: error.errMsg }),
  )

beforeAll(async () => {
  fixture = await openFixture(
    {
      functions: {
        who: WHO,
        throws: `exports.main = async () => { console.log('about to throw'); throw new Error('out of shampoo') }`,
        hangs: `exports.main = async ({ spin }) => { if (spin) for (;;) {} await new Promise(() => {}) }`,
        dies: `exports.main = async ({ how }) => {
          if (how === 'exit') process.exit(3)
          if (how === 'later') { setTimeout(() => { throw new Error('thrown later') }, 0); await new Promise(() => {}) }
          return 'alive' }`,
        broken: 'exports.main = async () => {',
        counts: `let n = 0; exports.main = async () => ++n`,
        env: `exports.main = async ({ name }) => process.env[name] ?? null`,
        time: `${SDK}
          exports.main = async ({ text }) => {
            await db.collection('calls').doc('time').set({ data: { at: db.serverDate() } })
            const stored = (await db.collection('calls').doc('time').get()).data.at
            const d = new Date(text ?? '2026-03-01T23:30:00')
            return { now: Date.now(), fresh: new Date().getTime(), stored: stored.getTime(), isDate: stored instanceof Date,
              hours: d.getHours(), iso: d.toISOString(), zone: d.getTimezoneOffset(), text: String(d) } }`,
        big: `exports.main = async ({ size = 0 }) => 'x'.repeat(size)`,
        slow: `exports.main = async () => { await new Promise((done) => setTimeout(done, 50)); return 1 }`,
        itself: `${SDK} exports.main = async ({ depth }) =>
          depth === 0 ? 0 : 1 + (await cloud.callFunction({ name: 'itself', data: { depth: depth - 1 } })).result`,
      },
      collections: [{ name: 'calls', indexes: [] }],
      settings: [
        { name: 'hangs', timeoutSeconds: 1 },
        ...['who', 'time', 'itself', 'counts', 'slow', 'big'].map((name) => ({ name, timeoutSeconds: 20 })),
      ],
      secrets: [{ name: 'TOKEN_KEYS', bytes: 32 }],
    },
    { env: { REGION_NAME: 'Yuhang' }, instances: 60 },
  )
})
afterAll(() => fixture.stop())

test('50 callers at the same time each see only themselves, before and after waiting', async () => {
  const answers = await Promise.all(
    Array.from(
      { length: 50 },
      (_, i) => call('who', { wait: i % 7 }, `oUser_${i}`) as Promise<Record<string, string>>,
    ),
  )
  expect(answers.map(({ before, after }) => [before, after])).toEqual(
    Array.from({ length: 50 }, (_, i) => [`oUser_${i}`, `oUser_${i}`]),
  )
})

test('a nested call carries the caller, and the chain of sources', async () => {
  expect(await call('who', { nested: true }, 'oNest')).toEqual({
    before: 'oNest',
    after: 'oNest',
    source: 'wx_client',
    inner: { before: 'oNest', after: 'oNest', source: 'wx_client,scf' },
  })
})

test('a function that calls itself does not wait for itself', async () => {
  expect(await call('itself', { depth: 9 }, 'oNest')).toBe(9)
})

test('a caller without a name leaves none behind from the call before', async () => {
  await call('who', {}, 'oBefore')
  expect(await call('who', {})).toMatchObject({ source: 'wx_client' })
  expect(await call('who', {})).not.toHaveProperty('before')
})

test('an openid that the SDK would read as a number is refused', async () => {
  await expect(fixture.cloud.call('who', {}, { openid: '12345' })).rejects.toThrow('at least one letter')
})

test('what a function throws reaches the phone as WeChat words it, and the log with its stack', async () => {
  expect(await failure('throws')).toEqual({
    errCode: -504002,
    errMsg: 'cloud.callFunction:fail Error: errCode: -504002 | errMsg: Error: out of shampoo',
  })
  // What a function prints comes over a stream of its own.
  while (!fixture.log.some((line) => line === '[throws] about to throw')) await new Promise(setImmediate)
  expect(fixture.log.join('\n')).toMatch(/out of shampoo\n\s+at exports.main/)
  expect(await failure('missing')).toMatchObject({
    errMsg: expect.stringContaining('FunctionName parameter'),
  })
})

test('a function beyond its time is ended, even in an endless loop, and the next call finds a fresh one', async () => {
  for (const spin of [false, true])
    expect(await failure('hangs', { spin })).toEqual({
      errCode: -504003,
      errMsg:
        'cloud.callFunction:fail Error: errCode: -504003 | errMsg: Invoking task timed out after 1 seconds',
    })
})

test('an instance that crashes answers an error and is replaced', async () => {
  expect(await failure('dies', { how: 'exit' })).toMatchObject({
    errCode: -504002,
    errMsg: expect.stringContaining('exit code 3'),
  })
  expect(await failure('dies', { how: 'later' })).toMatchObject({
    errCode: -504002,
    errMsg: expect.stringContaining('thrown later'),
  })
  expect(await call('dies')).toBe('alive')
  expect(await failure('broken')).toMatchObject({
    errCode: -504002,
    errMsg: expect.stringContaining('SyntaxError'),
  })
})

test('instances are used again, and dropped when the functions are built anew', async () => {
  expect([await call('counts'), await call('counts')]).toEqual([1, 2])
  fixture.place.rebuild('counts', `exports.main = async () => 'new'`)
  expect(await call('counts')).toBe(3)
  await fixture.cloud.reloadFunctions()
  expect(await call('counts')).toBe('new')
})

test('secrets are made once, variables given at the start override', async () => {
  const key = await call('env', { name: 'TOKEN_KEYS' })
  expect(key).toMatch(/^[0-9a-f]{64}$/)
  expect(await call('env', { name: 'TOKEN_KEYS' })).toBe(key)
  expect(await call('env', { name: 'REGION_NAME' })).toBe('Yuhang')
  expect(await call('env', { name: 'STORAGE_KEY' })).toBeNull()
  expect(await call('env', { name: 'HOME' })).toBeNull()
})

test('the clock shifts the functions and the server date together; their zone is UTC', async () => {
  const year = 366 * 24 * 3600_000
  fixture.cloud.setClock(year)
  const before = Date.now() + year
  const seen = (await call('time')) as Record<string, number | string | boolean>
  fixture.cloud.setClock(0)
  for (const moment of [seen.now, seen.fresh, seen.stored] as number[]) {
    expect(moment).toBeGreaterThanOrEqual(before)
    expect(moment).toBeLessThanOrEqual(Date.now() + year)
  }
  expect(seen).toMatchObject({ isDate: true, hours: 23, iso: '2026-03-01T23:30:00.000Z', zone: 0 })
  expect(seen.text).toBe('Sun Mar 01 2026 23:30:00 GMT+0000 (Coordinated Universal Time)')
  expect(((await call('time')) as { now: number }).now).toBeLessThanOrEqual(Date.now())
})

test('more than 6 MB are refused on the way in and on the way out', async () => {
  expect(await failure('big', { padding: 'x'.repeat(6 * 1024 * 1024) })).toMatchObject({
    errMsg: expect.stringContaining('6 MB'),
  })
  expect(await failure('big', { size: 7 * 1024 * 1024 })).toMatchObject({
    errMsg: expect.stringContaining('6 MB'),
  })
  expect(await call('big', { size: 5 * 1024 * 1024 })).toHaveLength(5 * 1024 * 1024)
})

test('calls beyond the concurrent instances of a function are refused, the others answered', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 70 }, () => call('slow').catch((error: unknown) => error)),
  )
  expect(outcomes.filter((outcome) => outcome === 1)).toHaveLength(60)
  const refused = outcomes.filter((outcome) => outcome instanceof CallError) as CallError[]
  expect(refused).toHaveLength(10)
  expect(refused[0]).toMatchObject({ errCode: -501004, errMsg: expect.stringContaining('limit is 60') })
  expect(await call('slow')).toBe(1)
})
