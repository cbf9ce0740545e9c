/** A backup of everything, brought into a fresh environment: equal to the last document, and scans answer the same. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OPENIDS } from '../demo/people'
import { backup, renamed } from './backups'
import { key, openTestCloud, type TestCloud } from './harness'
import { greenShampoo } from './measures'
import { openShop, readEverything, type Shop } from './shop'

jest.setTimeout(180_000)
const dir = mkdtempSync(join(tmpdir(), 'hqgc-backup-'))
let shop: Shop
let token: string
let fresh: TestCloud

beforeAll(async () => {
  shop = await openShop()
  const sold = await greenShampoo(shop)
  token = sold.token
  const { productId } = sold
  await shop.member.get('supplier', 'requestLaunch', { productId, platformId: 'yunji', requestKey: key() })
  await shop.settle()
  await shop.house.quiet()
  const { TOKEN_KEYS = '' } = shop.house.secrets
  fresh = await openTestCloud({ env: { TOKEN_KEYS }, envId: 'new-env' })
})
afterAll(async () => {
  await shop.house.close()
  await fresh.close()
  rmSync(dir, { recursive: true, force: true })
})

test('what was exported and imported is what was there', async () => {
  const before = await readEverything(shop.house.origin)
  expect(await backup('export', join(dir, 'full'), '--local', shop.house.origin)).toMatchObject({ code: 0 })
  const imported = await backup('import', join(dir, 'full'), '--local', fresh.origin)
  expect(imported).toMatchObject({ code: 0 })
  expect(Object.keys(before).length).toBeGreaterThan(50)
  expect(await readEverything(fresh.origin)).toEqual(renamed(before, 'new-env'))
  const scan = { token }
  const { asOf: _a, ...here } = await shop.public.get('scan', 'verdict', scan)
  const { asOf: _b, ...there } = await fresh.as(OPENIDS.public).get('scan', 'verdict', scan)
  expect(there).toEqual(here)
  expect((await fresh.as(OPENIDS.qingyuan).get('supplier', 'products', {})).items).toHaveLength(1)
})

test('a second import adds nothing, and one that meets another document overwrites nothing', async () => {
  const again = await backup('import', join(dir, 'full'), '--local', fresh.origin)
  expect(again.code).toBe(0)
  expect(again.text).toMatch(/users: 0 of \d+ documents added, the others were there/)
  const before = await readEverything(shop.house.origin)
  const member = shop.house.as(OPENIDS.qingyuan)
  await member.get('account', 'saveSettings', { language: 'en', requestKey: key() })
  const changed = await readEverything(shop.house.origin)
  expect(changed).not.toEqual(before)
  const onto = await backup('import', join(dir, 'full'), '--local', shop.house.origin)
  expect(onto).toMatchObject({
    code: 1,
    text: expect.stringMatching(/users holds another .*environment of its own/),
  })
  expect(await readEverything(shop.house.origin)).toEqual(changed)
})

test('a backup that was altered or cut off is refused before anything is written', async () => {
  const empty = await openTestCloud()
  try {
    const file = join(dir, 'full', 'users.jsonl')
    const whole = readFileSync(file)
    appendFileSync(file, '{"_id":"oStranger00000001","role":"supervisor"}\n')
    const altered = await backup('import', join(dir, 'full'), '--local', empty.origin)
    expect(altered).toMatchObject({
      code: 1,
      text: expect.stringContaining('users.jsonl is not as it was exported'),
    })
    writeFileSync(file, whole)
    rmSync(join(dir, 'full', 'manifest.json'))
    const cut = await backup('import', join(dir, 'full'), '--local', empty.origin)
    expect(cut).toMatchObject({ code: 1, text: expect.stringContaining('holds no complete backup') })
    expect(await readEverything(empty.origin)).toEqual({})
  } finally {
    await empty.close()
  }
})
