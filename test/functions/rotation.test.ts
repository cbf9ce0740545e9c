/** Keys of codes are replaced while printed labels stay good. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCompany, OPENIDS } from '../demo/people'
import { openTestCloud, refusalCode, type TestCloud } from './harness'
import { createProduct } from './shop'

jest.setTimeout(60_000)
const dataDir = mkdtempSync(join(tmpdir(), 'hqgc-keys-'))
let house: TestCloud
afterAll(async () => {
  await house.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function newToken(requestKey: string): Promise<string> {
  const supplier = house.as(OPENIDS.qingyuan)
  const { productId, revision } = await createProduct(supplier)
  const view = await supplier.get('supplier', 'submitProduct', { productId, revision, requestKey })
  return view.code?.token ?? ''
}
const scan = async (token: string) =>
  refusalCode(await house.as(OPENIDS.public).call('scan', 'verdict', { token }))

test('a new key mints, the old one still verifies, and without it old labels are refused', async () => {
  const [first, second] = ['first', 'second'].map((of) => createHash('sha256').update(of).digest('hex'))
  house = await openTestCloud({ dataDir, env: { TOKEN_KEYS: `k1:${first}` } })
  await makeCompany(house.call, OPENIDS.qingyuan, 'qingyuan')
  const old = await newToken('rotation-submit-old')
  expect(await scan(old)).toBe('ok')
  await house.quiet()
  await house.close()

  house = await openTestCloud({ dataDir, env: { TOKEN_KEYS: `k2:${second},k1:${first}` } })
  const fresh = await newToken('rotation-submit-new')
  expect(fresh[0]).not.toBe(old[0])
  expect([await scan(old), await scan(fresh)]).toEqual(['ok', 'ok'])
  await house.quiet()
  await house.close()

  house = await openTestCloud({ dataDir, env: { TOKEN_KEYS: `k2:${second}` } })
  expect([await scan(old), await scan(fresh)]).toEqual(['TOKEN_FORGED', 'ok'])
})
