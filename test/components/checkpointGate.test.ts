/** A gate without a network: what it trusts, what it refuses, what it keeps, and what it sends later. */
import { generateKeyPairSync, sign } from 'node:crypto'
import { type Payload, writePayload } from '../../cloudfunctions/domain/health'
import { fetchKeys } from '../../miniprogram/health/gate/keys'
import { passAt } from '../../miniprogram/health/gate/pass'
import { queuePass, syncPasses, waitingPasses } from '../../miniprogram/health/gate/queue'

const NOW = Date.parse('2020-02-17T01:00:00Z')
const SECOND = 1000
const PLACE = 'place1'
const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const signer = (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64url')
const rawKey = (publicKey.export({ format: 'der', type: 'spki' }) as Buffer).subarray(-32).toString('base64')

const stored = new Map<string, unknown>()
let asked: { action: string; input: Record<string, unknown> }[] = []
let network = true
/** What the cloud answers by action; `gate` is asked only with a network. */
let answers: Record<string, (input: never) => unknown> = {}

beforeEach(() => {
  stored.clear()
  asked = []
  network = true
  jest.useFakeTimers({ now: NOW })
  const keys = [{ id: 0, publicKey: rawKey }]
  answers = {
    publicKeys: () => ({
      ok: true,
      data: { keys, lifetimeSeconds: 30, skewSeconds: 30, now: new Date(Date.now()).toISOString() },
    }),
    gateBatch: ({ passes }: { passes: unknown[] }) => ({
      ok: true,
      data: { stored: passes.length, refused: [] },
    }),
  }
  Object.assign(globalThis, {
    wx: {
      getStorageSync: (name: string) => stored.get(name) ?? '',
      setStorageSync: (name: string, data: unknown) => void stored.set(name, data),
      setStorage: ({ key, data }: { key: string; data: unknown }) => void stored.set(key, data),
      getAppBaseInfo: () => ({ language: 'zh_CN' }),
      onNetworkStatusChange() {},
      cloud: {
        callFunction: async ({ data }: { data: { action: string; input: Record<string, unknown> } }) => {
          if (!network) throw { errCode: -1, errMsg: 'callFunction:fail' }
          asked.push(data)
          return { result: answers[data.action]?.(data.input as never) }
        },
      },
    },
  })
})
afterEach(() => jest.useRealTimers())

const payload = (changes: Partial<Payload> = {}, by = signer) =>
  writePayload(
    {
      key: 0,
      reference: `k0.${'a'.repeat(60)}`,
      colour: 'green',
      issuedAt: NOW,
      expiresAt: NOW + 30 * SECOND,
      nameMasked: '林*燕',
      lastFour: '123X',
      ...changes,
    },
    by,
  )

async function offline() {
  await fetchKeys()
  network = false
}

test('verifies a live code without a network and shows what the cloud would', async () => {
  await offline()
  const green = await passAt(PLACE, payload(), false)
  expect(green).toMatchObject({
    kind: 'seen',
    offline: true,
    gate: {
      outcome: 'pass',
      colour: 'green',
      nameMasked: '林*燕',
      lastFour: '123X',
      advice: { code: 'pass' },
    },
  })
  const red = await passAt(PLACE, payload({ colour: 'red' }), true)
  expect(red).toMatchObject({
    gate: { outcome: 'refuse', colour: 'red', advice: { code: 'notifyCommunity' } },
  })
})

test('refuses a screenshot: a genuine payload of more than a minute ago', async () => {
  await offline()
  jest.setSystemTime(NOW + 60 * SECOND)
  expect(await passAt(PLACE, payload(), true)).toMatchObject({ kind: 'seen' })
  jest.setSystemTime(NOW + 61 * SECOND)
  expect(await passAt(PLACE, payload({ colour: 'yellow' }), true)).toEqual({
    kind: 'distrusted',
    why: 'expired',
  })
  jest.setSystemTime(NOW - 31 * SECOND)
  expect(await passAt(PLACE, payload(), true)).toEqual({ kind: 'distrusted', why: 'early' })
})

test('refuses a payload that would live longer than any of ours', async () => {
  await offline()
  const long = payload({ expiresAt: NOW + 900 * SECOND })
  expect(await passAt(PLACE, long, true)).toEqual({ kind: 'distrusted', why: 'expired' })
})

test('refuses every alteration of another’s payload', async () => {
  await offline()
  const genuine = payload({ colour: 'red', nameMasked: 'Li*n' })
  const altered = [
    genuine.replace('.r.', '.g.'),
    genuine.replace('Li*n', 'Wa*g'),
    genuine.replace('.123X.', '.9999.'),
    genuine.replace(`${NOW / SECOND}`, `${NOW / SECOND + 5}`),
    genuine.replace(/\.([\w-])([\w-]{85})$/, (_, first, rest) => `.${first === 'Z' ? 'Y' : 'Z'}${rest}`),
  ]
  for (const one of altered)
    expect(await passAt(PLACE, one, true)).toEqual({ kind: 'distrusted', why: 'forged' })
  expect(waitingPasses()).toEqual([])
})

test('refuses what somebody else signed, and a key it has not heard of', async () => {
  await offline()
  const stranger = generateKeyPairSync('ed25519').privateKey
  const byStranger = (text: string) => sign(null, Buffer.from(text), stranger).toString('base64url')
  expect(await passAt(PLACE, payload({}, byStranger), true)).toEqual({ kind: 'distrusted', why: 'forged' })
  expect(await passAt(PLACE, payload({ key: 3 }), true)).toEqual({ kind: 'distrusted', why: 'unknownKey' })
})

test('trusts nothing before it has been connected once, and no printed code without a network', async () => {
  network = false
  expect(await passAt(PLACE, payload(), true)).toEqual({ kind: 'distrusted', why: 'noKeys' })
  network = true
  await offline()
  const printed = 'https://example.test/c/8ABCDEFGHJKMNPQRSTVWXYZ012345678'
  expect(await passAt(PLACE, printed, true)).toEqual({ kind: 'distrusted', why: 'noCode' })
})

test('goes by the server’s clock, however wrong the phone’s is', async () => {
  jest.setSystemTime(NOW + 3_600 * SECOND)
  answers.publicKeys = () => ({
    ok: true,
    data: {
      keys: [{ id: 0, publicKey: rawKey }],
      lifetimeSeconds: 30,
      skewSeconds: 30,
      now: new Date(NOW).toISOString(),
    },
  })
  await offline()
  const seen = await passAt(PLACE, payload(), true)
  expect(seen).toMatchObject({ kind: 'seen', gate: { at: new Date(NOW).toISOString() } })
})

test('keeps place, time and colour and nothing of the person, and sends it once there is a network', async () => {
  await offline()
  await passAt(PLACE, payload(), true)
  await passAt(PLACE, payload(), true)
  await passAt('place2', payload({ colour: 'yellow' }), true)
  const kept = JSON.stringify([...stored])
  for (const personal of ['林', encodeURIComponent('林'), '燕', encodeURIComponent('燕'), '123X'])
    expect(kept).not.toContain(personal)
  expect(waitingPasses().map(({ placeId, at, colour }) => ({ placeId, at, colour }))).toEqual([
    { placeId: PLACE, at: new Date(NOW).toISOString(), colour: 'green' },
    { placeId: 'place2', at: new Date(NOW).toISOString(), colour: 'yellow' },
  ])
  expect(await syncPasses()).toEqual({ stored: 0, refused: 0, waiting: 2 })
  network = true
  asked = []
  expect(await syncPasses()).toEqual({ stored: 2, refused: 0, waiting: 0 })
  expect(asked.map(({ action, input }) => [action, input.placeId])).toEqual([
    ['gateBatch', PLACE],
    ['gateBatch', 'place2'],
  ])
  expect(JSON.stringify(asked)).not.toContain('123X')
})

test('sends a hundred at a time, and counts what the cloud could not verify', async () => {
  for (let n = 0; n < 130; n += 1)
    queuePass({ placeId: PLACE, at: new Date(NOW + n).toISOString(), colour: 'green', payload: `p${n}` })
  answers.gateBatch = ({ passes }: { passes: unknown[] }) => ({
    ok: true,
    data: { stored: passes.length - 1, refused: [{ index: 0, why: 'forged' }] },
  })
  expect(await syncPasses()).toEqual({ stored: 128, refused: 2, waiting: 0 })
  expect(asked.map(({ input }) => (input.passes as unknown[]).length)).toEqual([100, 30])
})

test('a place that was closed meanwhile stands in nobody’s way', async () => {
  queuePass({ placeId: 'closed', at: new Date(NOW).toISOString(), colour: 'green', payload: 'a' })
  queuePass({ placeId: PLACE, at: new Date(NOW).toISOString(), colour: 'green', payload: 'b' })
  answers.gateBatch = ({ placeId }: { placeId: string }) =>
    placeId === 'closed'
      ? { ok: false, error: { code: 'NOT_FOUND', message: 'gone' } }
      : { ok: true, data: { stored: 1, refused: [] } }
  expect(await syncPasses()).toEqual({ stored: 1, refused: 1, waiting: 0 })
})

test('while the cloud refuses for load the phone decides by itself, and a refusal stays one', async () => {
  await fetchKeys()
  answers.gate = () => ({ ok: false, error: { code: 'RATE_LIMITED', message: 'busy' } })
  expect(await passAt(PLACE, payload(), false)).toMatchObject({ kind: 'seen', offline: true })
  answers.gate = () => ({ ok: false, error: { code: 'PAYLOAD_EXPIRED', message: 'old' } })
  expect(await passAt(PLACE, payload(), false)).toMatchObject({ kind: 'refused' })
})
