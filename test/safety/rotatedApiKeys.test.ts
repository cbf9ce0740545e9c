/** A platform replaces the key of its servers while they ask: what is under way is answered, and nothing is done twice. */
import type { Answer, Client } from '../../cloudfunctions/ops/conformance/client'
import { key, type Person } from '../functions/harness'
import { greenShampoo } from '../functions/measures'
import { DAY } from '../functions/patrol'
import { connectServer } from '../functions/servers'
import { openShop, type Shop } from '../functions/shop'

jest.setTimeout(120_000)
const AT_ONCE = 12
let shop: Shop
let administrator: Person
let token: string
let first: Awaited<ReturnType<typeof connectServer>>

beforeAll(async () => {
  shop = await openShop()
  token = (await greenShampoo(shop)).token
  first = await connectServer(shop)
  administrator = first.administrator
})
afterAll(() => shop.house.close())

const code = ({ json }: Answer) => (json?.ok ? 'ok' : json?.error?.code)
const scans = (client: Client) =>
  Array.from({ length: AT_ONCE }, () => client.get(`/v1/tokens/${token}`).then(code))
const revisionNow = async () => (await administrator.get('platform', 'apiAccess', {})).revision

test('a second key is made in the middle of requests signed with the first: each is answered, and both are good', async () => {
  // So that the day of use is on record, and the record is not written by the requests themselves.
  await first.client.get(`/v1/tokens/${token}`)
  const flying = scans(first.client)
  await Promise.race(flying)
  const second = await connectServer(shop)
  flying.push(...scans(first.client), ...scans(second.client))
  expect(new Set(await Promise.all(flying))).toEqual(new Set(['ok']))

  // Until somebody revokes it: weeks later both still sign.
  shop.house.cloud.setClock(60 * DAY)
  const later = await Promise.all([...scans(first.client), ...scans(second.client)])
  expect(new Set(later)).toEqual(new Set(['ok']))
  shop.house.cloud.setClock(0)

  // A launch that was asked for with the old key and got no answer is asked again with the new one: it is one.
  const asked = { token, requestKey: key() }
  const [before, after] = await Promise.all([
    first.client.post('/v1/launches', asked),
    second.client.post('/v1/launches', asked),
  ])
  const again = await second.client.post('/v1/launches', asked)
  const ids = [before, after, again].flatMap(({ json }) => (json?.data?.launchId as string | undefined) ?? [])
  expect(code(again)).toBe('ok')
  expect(new Set(ids).size).toBe(1)
  expect(await shop.inside('launches')).toHaveLength(1)

  // The old one is revoked under way: what it signed is answered or refused as revoked, nothing else happens to it.
  const last = [...scans(first.client), ...scans(first.client)]
  const others = scans(second.client)
  const input = { id: first.keyId, revision: await revisionNow(), requestKey: key() }
  const revoked = administrator.get('platform', 'revokeApiKey', input)
  const outcomes = await Promise.all([...last, ...scans(first.client)])
  await revoked
  expect(outcomes.filter((one) => one !== 'ok' && one !== 'WRONG_SIGNATURE')).toEqual([])
  expect(new Set(await Promise.all(others))).toEqual(new Set(['ok']))
  expect(new Set(await Promise.all(scans(first.client)))).toEqual(new Set(['WRONG_SIGNATURE']))
  expect(new Set(await Promise.all(scans(second.client)))).toEqual(new Set(['ok']))
})
