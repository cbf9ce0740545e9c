/** The command with which a platform's engineer checks the interface, and that it notices what is wrong. */
import { connect } from '../../cloudfunctions/ops/conformance/client'
import { runChecks } from '../../cloudfunctions/ops/conformance/run'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key } from './harness'
import { connectServer, paperDays } from './servers'
import { openShop, type Shop } from './shop'

jest.setTimeout(120_000)
let shop: Shop
let server: Awaited<ReturnType<typeof connectServer>>
let token: string
beforeAll(async () => {
  shop = await openShop()
  server = await connectServer(shop)
  const { call, upload } = shop.house
  const draft = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', paperDays())
  const asked = { productId: draft.productId, revision: draft.revision, requestKey: key() }
  token = (await shop.member.get('supplier', 'submitProduct', asked)).code?.token ?? ''
})
afterAll(() => shop.house.close())

test('every check passes', async () => {
  const lines: string[] = []
  const given = { client: server.client, now: () => shop.house.cloud.now(), token, write: true }
  const { passed, failed } = await runChecks(given, (line) => lines.push(line))
  expect(lines.filter((line) => !line.startsWith('pass')).slice(0, -1)).toEqual([])
  expect(failed).toBe(0)
  expect(passed).toBeGreaterThan(20)
  expect(lines.at(-1)).toBe(`${passed} passed, 0 failed`)
})

test('without a token less is checked, and said to be; with a wrong secret most of it fails', async () => {
  const lines: string[] = []
  const wrong = connect(`${shop.house.origin}/http/openapi`, server.keyId, 'wrong')
  const { failed } = await runChecks({ client: wrong, now: Date.now, write: false }, (line) =>
    lines.push(line),
  )
  expect(failed).toBeGreaterThan(5)
  expect(lines.filter((line) => line.startsWith('left'))).toHaveLength(6)
  expect(lines.filter((line) => line.startsWith('pass')).join('\n')).not.toMatch(/nonce|walk|commitment/)
})
