/** Read-only: every action either answers what it reads or says why not, nothing is written, and nothing is lost. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OPENIDS } from '../demo/people'
import { key, openTestCloud, refusalCode, type TestCloud } from '../functions/harness'
import { greenShampoo } from '../functions/measures'
import { openShop, readEverything } from '../functions/shop'
import { everyAction, type Served } from './everyAction'
import { sampleOf } from './samples'

jest.setTimeout(180_000)
const dataDir = mkdtempSync(join(tmpdir(), 'hqgc-read-only-'))
let house: TestCloud
let token: string
let productId: string

beforeAll(async () => {
  const shop = await openShop(undefined, dataDir)
  ;({ token, productId } = await greenShampoo(shop))
  await shop.member.get('supplier', 'requestLaunch', { productId, platformId: 'yunji', requestKey: key() })
  await shop.house.quiet()
  await shop.house.close()
  house = await openTestCloud({ dataDir, env: { READ_ONLY: '1' } })
})
afterAll(async () => {
  await house.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** An input that the action lets in, or nothing of use. */
function inputOf(served: Served): unknown {
  try {
    return sampleOf(served, { productId, token, revision: 1 })
  } catch {
    return {}
  }
}

test('scanning and reading go on', async () => {
  const { call } = house.as(OPENIDS.public)
  expect(await call('scan', 'verdict', { token })).toMatchObject({ ok: true, data: { state: 'green' } })
  const member = house.as(OPENIDS.qingyuan)
  expect((await member.get('supplier', 'products', {})).items).toHaveLength(1)
  expect((await house.as(OPENIDS.reviewer).get('platform', 'code', { token })).verdict.state).toBe('green')
})

test('no action of anybody and no timer writes a thing, and none fails without words', async () => {
  const before = await readEverything(house.origin)
  const answers = new Map<string, number>()
  for (const openid of [
    OPENIDS.qingyuan,
    OPENIDS.reviewer,
    OPENIDS.administrator,
    OPENIDS.clerk,
    OPENIDS.supervisor,
  ])
    for (const served of everyAction()) {
      const answer = await house
        .as(openid)
        .send(served.functionName, { action: served.action, input: inputOf(served) })
      const code = answer.ok ? 'ok' : answer.error.code
      answers.set(code, (answers.get(code) ?? 0) + 1)
      expect([served.action, code === 'INTERNAL' || code === 'BUSY']).toEqual([served.action, false])
    }
  for (const timer of ['courier', 'patrol']) await house.cloud.fireTimer(timer)
  expect(await readEverything(house.origin)).toEqual(before)
  // The sweep reached actions that would have written, and others that answered.
  expect(answers.get('READ_ONLY')).toBeGreaterThan(10)
  expect(answers.get('ok')).toBeGreaterThan(50)
})

test('the refusal says that nothing was changed, and the same step works once writing is allowed again', async () => {
  const member = house.as(OPENIDS.qingyuan)
  const input = { category: 'TOY', name: '积木', origin: 'domestic' as const, requestKey: key() }
  const refused = await member.call('supplier', 'createProduct', input)
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'READ_ONLY', message: /没有改动.*nothing was changed/ },
  })
  await house.close()
  house = await openTestCloud({ dataDir })
  expect(refusalCode(await house.as(OPENIDS.qingyuan).call('supplier', 'createProduct', input))).toBe('ok')
})
