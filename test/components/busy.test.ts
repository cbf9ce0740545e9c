/** A cloud that is full: calls come again at moments of their own, and the person gets a word or the last verdict. */
import { spread, waitAfter } from '../../miniprogram/services/again'
import type { CallError } from '../../miniprogram/services/call'
import type { PublicVerdict } from '../../typings/contract'

const TOKEN = 'A'.repeat(32)
const green = {
  token: TOKEN,
  number: 'QY7K-4M2T',
  state: 'green',
  asOf: '2026-01-05T02:00:00Z',
} as PublicVerdict
/** What the platform says when all instances of a function are in use. */
const FULL = { errCode: -501_004, errMsg: 'cloud.callFunction:fail [LimitExceeded]' }

let stored: Map<string, unknown>
/** What the next calls meet, in this order; then it is green. */
let ahead: object[]
let keys: unknown[]
let asked: number

const { call } =
  require('../../miniprogram/services/call') as typeof import('../../miniprogram/services/call')
const { verdictOf } =
  require('../../miniprogram/pages/code/verdict') as typeof import('../../miniprogram/pages/code/verdict')
const { refusalText } =
  require('../../miniprogram/services/words') as typeof import('../../miniprogram/services/words')

beforeEach(() => {
  jest.useFakeTimers()
  stored = new Map()
  ahead = []
  keys = []
  asked = 0
  Object.assign(globalThis, {
    wx: {
      getStorageSync: (key: string) => stored.get(key) ?? '',
      setStorage: ({ key, data }: { key: string; data: unknown }) => void stored.set(key, data),
      getAppBaseInfo: () => ({ language: 'zh_CN' }),
      cloud: {
        callFunction: async ({ data }: { data: { input: { requestKey?: string } } }) => {
          asked += 1
          keys.push(data.input.requestKey)
          const next = ahead.shift()
          if (next && 'errCode' in next) throw next
          return { result: next ?? { ok: true, data: green } }
        },
      },
    },
  })
})
afterEach(() => jest.useRealTimers())

const BUSY = { ok: false, error: { code: 'BUSY', message: '' } }

test.each([
  ['the platform has no instance free', FULL],
  ['the environment is at its limit', { errCode: -501_003, errMsg: '' }],
  ['the function says so', BUSY],
])('%s: the phone asks again by itself and the person notices nothing', async (_, met) => {
  ahead = [met, met]
  const answer = verdictOf(TOKEN)
  await jest.runAllTimersAsync()
  expect(await answer).toEqual({ kind: 'verdict', verdict: green })
  expect(asked).toBe(3)
})

test('a change that comes again bears the same request key', async () => {
  ahead = [FULL, BUSY]
  const answer = call('supplier', 'createProduct', { requestKey: 'key-of-one-change' } as never)
  await jest.runAllTimersAsync()
  await answer
  expect(keys).toEqual(Array(3).fill('key-of-one-change'))
})

test('three times full: it is said in words that tell what to do, and nobody is kept longer than 4.5 s', async () => {
  ahead = [FULL, FULL, FULL]
  const began = Date.now()
  const answer = verdictOf(TOKEN)
  await jest.runAllTimersAsync()
  const result = await answer
  expect(Date.now() - began).toBeLessThanOrEqual(4_500)
  expect(asked).toBe(3)
  expect(result.kind).toBe('error')
  expect(refusalText((result as { error: CallError }).error)).toMatch(/现在使用的人太多.*过几秒再试/)
})

test('a code that was seen before is shown as it was then, and said to be old', async () => {
  await verdictOf(TOKEN)
  ahead = [FULL, FULL, FULL]
  const answer = verdictOf(TOKEN)
  await jest.runAllTimersAsync()
  expect(await answer).toEqual({ kind: 'verdict', verdict: green, old: 'unanswered' })
})

test.each(['TOKEN_FORGED', 'TOKEN_REVOKED'])('%s is never covered by an older verdict', async (code) => {
  await verdictOf(TOKEN)
  ahead = [{ ok: false, error: { code, message: '' } }]
  expect(await verdictOf(TOKEN)).toMatchObject({ kind: 'refused', code })
})

test.each(['INTERNAL', 'RATE_LIMITED', 'CONFLICT'])('%s is not asked again', async (code) => {
  ahead = [{ ok: false, error: { code, message: '' } }]
  await expect(call('scan', 'verdict', { token: TOKEN })).rejects.toMatchObject({ refusal: { code } })
  expect(asked).toBe(1)
})

test('phones that were turned away together come back spread over the whole time', () => {
  const chances = Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100)
  for (const [tries, from, to] of [
    [1, 300, 1_500],
    [2, 1_000, 3_000],
  ] as const) {
    const waits = chances.map((chance) => waitAfter(tries, chance) ?? Number.NaN)
    expect(waits.every((ms) => ms >= from && ms <= to)).toBe(true)
    const tenths = waits.map((ms) => Math.floor(((ms - from) / (to - from)) * 10))
    expect(new Set(tenths).size).toBe(10)
  }
  expect(waitAfter(3)).toBeUndefined()
  expect(new Set(Array.from({ length: 50 }, () => spread(4_000, 8_000))).size).toBeGreaterThan(10)
})
