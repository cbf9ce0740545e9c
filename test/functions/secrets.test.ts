/** A function without its secrets refuses to run, and the log says which one and never its value. */
import { createHash } from 'node:crypto'
import { key, openTestCloud, refusalCode, type TestCloud } from './harness'

jest.setTimeout(60_000)
let house: TestCloud
afterEach(() => house.close())

const STRONG = createHash('sha256').update('a strong key').digest('hex')

test.each([
  ['missing', ''],
  ['weak', 'abcd1234'],
  ['as long as they must be and a pattern', 'abcd1234'.repeat(8)],
  ['weak as its second key', `k2:${STRONG},k1:abcd1234`],
  ['two of one number', `k1:${STRONG},k1:${STRONG}`],
])('token keys that are %s stop scan and supplier', async (_what, TOKEN_KEYS) => {
  house = await openTestCloud({ env: { TOKEN_KEYS } })
  const somebody = house.as('oSomebody00000001')
  expect(refusalCode(await somebody.call('scan', 'verdict', { token: 'x' }))).toBe('MISCONFIGURED')
  expect(refusalCode(await somebody.call('supplier', 'categories', {}))).toBe('MISCONFIGURED')
  expect(house.requests()).toBe(0)
  expect(refusalCode(await somebody.call('account', 'me', {}))).toBe('ok')
  const lines = house.log.filter((line) => line.includes('misconfigured'))
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    expect(line).toContain('TOKEN_KEYS')
    expect(line).not.toContain('abcd1234')
  }
})

test('a set-up secret that is weak stops the account function', async () => {
  house = await openTestCloud({ env: { SETUP_SECRET: 'letmein' } })
  const answer = await house
    .as('oSomebody00000001')
    .call('account', 'setUp', { secret: 'letmein', name: '某', requestKey: key() })
  expect(refusalCode(answer)).toBe('MISCONFIGURED')
})

test('the log of a call holds what it cost and nobody’s name, number or openid', async () => {
  house = await openTestCloud()
  const somebody = house.as('oSomebody00000001')
  const { noticeVersion: version } = await somebody.get('account', 'me', {})
  await somebody.get('account', 'consent', { version, requestKey: key() })
  await somebody.get('supplier', 'registerCompany', {
    name: '杭州日志有限公司',
    creditCode: '91330110MA2QY00188',
    region: { code: '330110', names: ['浙江省', '杭州市', '余杭区'] },
    contact: { name: '沈清', mobile: '13800000001' },
    requestKey: key(),
  })
  await house.quiet()
  const text = house.log.join('\n')
  expect(text).toMatch(/"action":"supplier.registerCompany","outcome":"ok","ms":\d+,"reads":\d+,"writes":\d+/)
  expect(text).not.toMatch(/沈清|13800000001|oSomebody|日志有限|91330110MA2QY00188/)
})
