/** What has had its time goes, nothing else does, and a certificate says how much went by which rule. */
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '../../cloudfunctions/runtime/store/collections'
import type { DeletionCertificate } from '../../cloudfunctions/runtime/store/records'
import { OPENIDS } from '../demo/people'
import { key } from '../functions/harness'
import { greenShampoo } from '../functions/measures'
import { dayOf, goTo, patrol, plain, runOf } from '../functions/patrol'
import { openShop, type Shop } from '../functions/shop'
import { agree } from '../functions/staff'

jest.setTimeout(120_000)
let shop: Shop
const LEAVER = 'oLeavesForGood001'
beforeAll(async () => {
  shop = await openShop()
  const { productId, token } = await greenShampoo(shop)
  const { dossier } = await shop.member.get('supplier', 'product', { productId })
  await shop.reviewer.get('platform', 'openDocument', {
    token,
    documentId: dossier.reports[0]?.documents?.[0] ?? '',
    purpose: 'launch_review',
    requestKey: key(),
  })
  const leaver = await agree(shop.house.as(LEAVER))
  await leaver.get('account', 'closeAccount', { requestKey: key() })
  await shop.settle()
})
afterAll(() => shop.house.close())

/** Files of the cloud's storage. */
const files = () => readdirSync(join(shop.house.dataDir, 'files')).length
const count = async (collection: string) => (await shop.inside(collection)).length
const certificateOf = async (collection: string) =>
  plain(
    (await shop.inside('certificates')).find(
      ({ _id }) => _id === `${dayOf(shop.house.cloud.now())}:${collection}`,
    ),
  ) as DeletionCertificate | null

test('nothing goes before its time', async () => {
  const names = collections.filter(({ period }) => period).map(({ name }) => name)
  const before = await Promise.all(names.map(count))
  goTo(shop, 1)
  await patrol(shop)
  const after = await Promise.all(names.map(count))
  // The timers’ own records and what they told came to it.
  for (const [index, name] of names.entries())
    expect([name, (after[index] ?? 0) >= (before[index] ?? 0)]).toEqual([name, true])
  expect(await count('certificates')).toBe(0)
  expect(await runOf(shop, 'retention')).toMatchObject({ state: 'done', failed: 0 })
})

test('an export goes with its file after a day, an upload that never came after two', async () => {
  goTo(shop, 2)
  const { url } = await shop.member.get('account', 'exportData', { requestKey: key() })
  const { documentId } = await shop.member.get('supplier', 'issueUpload', {
    purpose: 'photo',
    name: '箱.png',
    type: 'image/png',
    size: 100,
    requestKey: key(),
  })
  const there = async () => (await shop.inside('documents')).some(({ _id }) => _id === documentId)
  const uploads = await count('documents')
  const stored = files()
  expect((await fetch(url)).status).toBe(200)
  goTo(shop, 3)
  await patrol(shop)
  expect([await count('exports'), await there()]).toEqual([1, true])
  goTo(shop, 4)
  await patrol(shop)
  expect([await count('exports'), await there()]).toEqual([0, true])
  expect(await certificateOf('exports')).toMatchObject({ kept: '1 day', count: 1, files: 1 })
  // A link that no longer opens proves nothing: the file itself is gone.
  expect((await fetch(url)).status).not.toBe(200)
  expect(files()).toBe(stored - 1)
  goTo(shop, 5)
  await patrol(shop)
  expect(await there()).toBe(false)
  expect(await count('documents')).toBe(uploads - 1)
  expect(await certificateOf('documents')).toMatchObject({ count: 1 })
})

test('answers to requests go after seven days; the certificate counts them, also of three runs at once', async () => {
  const today = (await shop.inside('requests')) as { _id: string; at: string }[]
  const old = today
    .filter(({ at }) => dayOf(Date.parse(at)) === dayOf(Date.now()))
    .sort((a, b) => (a.at === b.at ? (a._id < b._id ? -1 : 1) : a.at < b.at ? -1 : 1))
  goTo(shop, 7)
  await patrol(shop)
  expect(await certificateOf('requests')).toBeNull()
  goTo(shop, 8)
  await Promise.all([1, 2, 3].map(() => shop.house.cloud.fireTimer('patrol')))
  const certificate = await certificateOf('requests')
  expect(certificate).toMatchObject({ kept: '7 days', count: old.length, files: 0 })
  const left = (await shop.inside('requests')) as { _id: string }[]
  expect(left.map(({ _id }) => _id).filter((id) => old.some(({ _id }) => _id === id))).toEqual([])
  expect(left).toHaveLength(today.length - old.length)
  // Whoever knows the ids can show that they went, in that order.
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  expect(certificate?.digest).toBe(old.reduce((before, { _id }) => sha256(`${before}\n${_id}`), ''))
})

test('a closed account goes after thirty days with what was told to it, and nobody else does', async () => {
  const people = async () => (await shop.inside('users')).map(({ _id }) => _id)
  const before = await people()
  goTo(shop, 30)
  await patrol(shop)
  expect(await people()).toEqual(before)
  goTo(shop, 31)
  await patrol(shop)
  expect(await people()).toEqual(before.filter((id) => id !== LEAVER))
  expect(await certificateOf('users')).toMatchObject({ count: 1 })
})

test('who opened a file is nameless after 180 days; that, when and what for it was opened stays', async () => {
  const names = async () => (await shop.inside('accessLog')).map(({ by }) => by)
  goTo(shop, 180)
  await patrol(shop)
  expect(await names()).toEqual([OPENIDS.reviewer])
  goTo(shop, 181)
  await patrol(shop)
  await patrol(shop)
  expect(await names()).toEqual([''])
  expect(await certificateOf('accessLog')).toMatchObject({ count: 1 })
  const { items } = await shop.member.get('account', 'looks', {})
  expect(items).toMatchObject([{ role: 'reviewer', purpose: 'launch_review' }])
})

test('messages go after a year; codes, products and the heads of the audit stay', async () => {
  const oldest = async () =>
    ((await shop.inside('messages')) as { at: string }[]).map(({ at }) => at).sort()[0]
  const kept = ['products', 'codes', 'versions', 'assessments', 'suppliers'] as const
  const before = await Promise.all(kept.map(count))
  goTo(shop, 366)
  await patrol(shop)
  expect(dayOf(Date.parse((await oldest()) ?? ''))).not.toBe(dayOf(Date.now()))
  const after = await Promise.all(kept.map(count))
  // An expiry on the way may have added an assessment.
  for (const [index, name] of kept.entries())
    expect([name, (after[index] ?? 0) >= (before[index] ?? 0)]).toEqual([name, true])
  expect(await count('auditHeads')).toBe(366)
})
