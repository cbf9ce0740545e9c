/** The chain of the audit: every day that is over, once; and what the checker says of one that was tampered with. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { dayOf, goTo, patrol, plain } from '../functions/patrol'
import { openShop, type Shop } from '../functions/shop'
import { verifyAll } from '../functions/verify'

jest.setTimeout(120_000)
interface Record_ {
  _id: string
  [field: string]: unknown
}
interface Head extends Record_ {
  day: string
  count: number
  prev: string
  hash: string
}
const root = resolve(__dirname, '../..')
const dir = mkdtempSync(join(tmpdir(), 'hqgc-audit-'))
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
  await verifyAll(shop.clerk)
})
afterAll(async () => {
  await shop.house.close()
  rmSync(dir, { recursive: true, force: true })
})

const inside = async <D extends Record_>(name: string) => (await shop.inside(name)).map(plain) as D[]

function check(args: string[]): { status: number | null; said: string } {
  const script = join(root, 'cloudfunctions/ops/verifyAudit.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, said: `${stdout}${stderr}` }
}

function checkRecords(records: unknown[]) {
  const file = join(dir, 'audit.jsonl')
  writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'))
  return check([file])
}

const everything = async () => [
  ...(await inside('audit')),
  ...(await inside('auditPages')),
  ...(await inside('auditHeads')),
]

test('the entries of a day are chained after it, once, whoever fires how often', async () => {
  goTo(shop, 1, '00:29')
  await patrol(shop)
  expect(await inside('auditHeads')).toEqual([])
  goTo(shop, 1, '00:31')
  await Promise.all([1, 2, 3].map(() => shop.house.cloud.fireTimer('patrol')))
  await patrol(shop)
  const heads = await inside<Head>('auditHeads')
  expect(heads).toMatchObject([
    { day: dayOf(Date.now()), prev: '0'.repeat(64), count: (await inside('audit')).length },
  ])
  const { status, said } = checkRecords(await everything())
  expect([status, said]).toEqual([
    0,
    expect.stringMatching(new RegExp(`${heads[0]?.count} verified, 0 wrong\n$`)),
  ])
})

test('days that no timer saw are chained by the next one, also those on which nothing happened', async () => {
  goTo(shop, 4, '12:00')
  await shop.member.get('supplier', 'createProduct', {
    category: 'TOY',
    name: '积木',
    origin: 'domestic',
    requestKey: 'audit-chain-toy-0001',
  })
  goTo(shop, 6, '09:00')
  await patrol(shop)
  const heads = (await inside<Head>('auditHeads')).sort((a, b) => (a.day < b.day ? -1 : 1))
  expect(heads.map(({ count }) => count).slice(1)).toEqual([0, 0, 0, 1, 0])
  for (const [index, head] of heads.slice(1).entries()) expect(head.prev).toBe(heads[index]?.hash)
  expect(check(['--data', shop.house.dataDir])).toMatchObject({ status: 0 })
})

describe('the checker says of an export', () => {
  const tampered = async (change: (records: Record_[]) => unknown[]) =>
    checkRecords(change(await everything()))
  const isEntry = (record: Record_) => 'actor' in record && 'action' in record
  const isPage = (record: Record_) => 'entries' in record

  test('that an entry was changed, and which', async () => {
    const [first] = await inside('audit')
    const { status, said } = await tampered((all) =>
      all.map((one) => (one._id === first?._id ? { ...one, actor: 'oSomebodyElse001' } : one)),
    )
    expect(status).toBe(1)
    expect(said).toContain(`entry ${first?._id}: not what was chained`)
    expect(said).toMatch(/\d+ verified, 1 wrong\n$/)
  })

  test('that an entry is gone, or came later', async () => {
    const [first] = await inside('audit')
    const gone = await tampered((all) => all.filter((one) => one._id !== first?._id))
    expect(gone.said).toMatch(/was chained and is gone\n[\s\S]* 1 wrong\n$/)
    const late = await tampered((all) => [...all, { ...first, _id: 'zzzz' }])
    expect(late.said).toMatch(/entry zzzz: was not there when its day was chained[\s\S]* 1 wrong\n$/)
  })

  test('that the chain was made to fit a changed entry', async () => {
    const [first] = await inside('audit')
    const { said } = await tampered((all) =>
      all
        .filter((one) => one._id !== first?._id)
        .map((one) =>
          isPage(one)
            ? { ...one, entries: (one.entries as { id: string }[]).filter(({ id }) => id !== first?._id) }
            : one,
        ),
    )
    expect(said).toContain('page 0 of the chain: does not follow')
    expect(said).toMatch(/[1-9]\d* wrong\n$/)
  })

  test('that a page or a head was taken away', async () => {
    const noPage = await tampered((all) => all.filter((one) => !isPage(one) || one.page !== 0))
    expect(noPage.status).toBe(1)
    const heads = (await inside<Head>('auditHeads')).map(({ day }) => day).sort()
    const noHead = await tampered((all) =>
      all.filter((one) => isEntry(one) || isPage(one) || one._id !== heads[2]),
    )
    expect(noHead.said).toContain(`${heads[2]}: the head of the day is gone`)
    expect(noHead.said).toContain(`${heads[3]}: the head of the day does not follow`)
  })

  test('what it cannot read, and what it needs', () => {
    writeFileSync(join(dir, 'odd.jsonl'), '{"some":"thing"}\n')
    expect(check([join(dir, 'odd.jsonl')])).toMatchObject({
      status: 2,
      said: expect.stringContaining('Line 1 is neither'),
    })
    expect(check([])).toMatchObject({ status: 2, said: expect.stringContaining('-- --data DIR') })
  })
})
