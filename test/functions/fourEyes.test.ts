/** The sample: two people read independently, and where they differ a supervisor decides. */
import type { VerificationResult } from '../../typings/contract'
import { makeDraft } from '../demo/dossiers'
import { act, OPENIDS } from '../demo/people'
import { asStated } from '../demo/second-supplier'
import { key, type Person, refusal } from './harness'
import { openShop, type Shop } from './shop'

jest.setTimeout(60_000)
let shop: Shop
let second: Person
let token = ''
beforeAll(async () => {
  shop = await openShop({ FOUR_EYES_PERCENT: '100' })
  const { call, upload } = shop.house
  const openid = 'oClerkSecond0001'
  const { code } = await act(call, OPENIDS.supervisor, 'account', 'invite', {
    role: 'clerk',
    requestKey: key(),
  })
  await act(call, openid, 'account', 'accept', { code, name: '周敏', requestKey: key() })
  second = shop.house.as(openid)
  const reportDay = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
  const days = { reportDay, expiry: '2029-12-31' }
  const draft = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', days)
  const { productId, revision } = draft
  const view = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  token = view.code?.token ?? ''
})
afterAll(() => shop.house.close())

const idOf = async (kind: 'company' | 'licence' | 'filing') =>
  (await shop.clerk.get('center', 'queue', { kind })).items.find(
    ({ supplierId }) => supplierId === shop.supplier.creditCode,
  )?.id ?? ''
const find = async (id: string, who = shop.clerk) => who.get('center', 'verification', { id })
async function read(who: Person, id: string, differing: Partial<VerificationResult> = {}) {
  const item = await find(id, who)
  return who.call('center', 'recordVerification', {
    id,
    revision: item.revision,
    result: { ...asStated(item), ...differing },
    requestKey: key(),
  })
}
const findings = async () =>
  (await shop.clerk.get('center', 'code', { token })).findings.map(({ requirement }) => requirement)

test('a first reading decides nothing, and is shown to nobody', async () => {
  const id = await idOf('licence')
  const before = await findings()
  expect((await read(shop.clerk, id, { note: '第一次' })).ok).toBe(true)
  expect(await findings()).toEqual(before)
  const seen = await find(id, second)
  expect(seen).toMatchObject({ waits: 'second' })
  expect(JSON.stringify(seen)).not.toContain('第一次')
  expect(seen.readByMe).toBeUndefined()
  expect(await find(id)).toMatchObject({ readByMe: true })
})

test('the same person twice has no force', async () => {
  const id = await idOf('licence')
  const before = await shop.everything()
  expect(refusal(await read(shop.clerk, id)).code).toBe('SAME_PERSON')
  expect(await shop.everything()).toEqual(before)
})

test('a register that cannot be reached is no second reading', async () => {
  const id = await idOf('licence')
  await read(second, id, { outcome: 'unreachable' })
  expect(await find(id, second)).toMatchObject({ waits: 'second' })
})

test('a second reading that says the same decides, however the name is spaced', async () => {
  const id = await idOf('licence')
  const { stated } = await find(id)
  const answer = await read(second, id, {
    holder: ` ${stated.holderName?.slice(0, 2)} ${stated.holderName?.slice(2)}`,
  })
  expect(answer).toMatchObject({ ok: true, data: { result: { by: '周敏' } } })
  expect(await idOf('licence')).toBe('')
})

test('two that differ wait for a supervisor, who sees both and decides', async () => {
  const id = await idOf('filing')
  await read(shop.clerk, id)
  await read(second, id, { status: 'revoked' })
  expect(await findings()).not.toContain('L-REVOKED')
  expect(refusal(await read(shop.clerk, id)).code).toBe('SUPERVISOR_NEEDED')
  const seen = await find(id, shop.supervisor)
  expect(seen.waits).toBe('supervisor')
  expect(seen.readings?.map(({ by, status }) => [by, status])).toEqual([
    ['王芳', 'valid'],
    ['周敏', 'revoked'],
  ])
  expect(await read(shop.supervisor, id, { status: 'revoked' })).toMatchObject({ ok: true })
  expect((await shop.public.get('scan', 'verdict', { token })).state).toBe('red')
})
