/** Keys of codes are replaced while printed labels stay good. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProductView } from '../../typings/contract'
import { makeCompany, OPENIDS } from '../demo/people'
import { openTestCloud, refusalCode, type TestCloud } from '../functions/harness'
import { createProduct } from '../functions/shop'

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

test('a key that is replaced while people submit leaves each product with one code, and every code good', async () => {
  const [first, second] = ['third', 'fourth'].map((of) => createHash('sha256').update(of).digest('hex'))
  const own = mkdtempSync(join(tmpdir(), 'hqgc-flight-'))
  await house.close()
  house = await openTestCloud({ dataDir: own, env: { TOKEN_KEYS: `k1:${first}` } })
  await makeCompany(house.call, OPENIDS.qingyuan, 'qingyuan')
  const products: ProductView[] = []
  for (let n = 0; n < 8; n += 1)
    products.push(await createProduct(house.as(OPENIDS.qingyuan), `茶籽洗发水 ${n}`))
  const submit = ({ productId, revision }: ProductView, n: number) =>
    house
      .as(OPENIDS.qingyuan)
      .call('supplier', 'submitProduct', { productId, revision, requestKey: `in-flight-submit-${n}` })
  // All are under way when the functions are replaced by those with the new key; some get no answer.
  const flying = products.map((product, n) => submit(product, n).catch(() => undefined))
  await Promise.race(flying)
  await house.close()
  const before = await Promise.all(flying)
  house = await openTestCloud({ dataDir: own, env: { TOKEN_KEYS: `k2:${second},k1:${first}` } })
  // Each phone that got no answer sends the same again; one after the other, so that none is told to wait.
  const answers: Awaited<ReturnType<typeof submit>>[] = []
  for (const [n, product] of products.entries()) answers.push(await submit(product, n))
  const tokens = answers.map((answer) => (answer.ok ? (answer.data.code?.token ?? '') : ''))
  expect(new Set(tokens).size).toBe(products.length)
  for (const [n, token] of tokens.entries()) {
    expect(await scan(token)).toBe('ok')
    const answered = before[n]
    if (answered?.ok) expect(answered.data.code?.token).toBe(token)
  }
  expect(before.some((answer) => answer?.ok)).toBe(true)
  await house.quiet()
  await house.close()
  rmSync(own, { recursive: true, force: true })
  house = await openTestCloud({ dataDir })
})
