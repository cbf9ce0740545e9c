/** The uploaded files of a backup: the last byte of each, whatever cuts the export or the import off. */
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { png } from '../demo/files'
import { OPENIDS } from '../demo/people'
import { backup, killedAt, renamed } from './backups'
import { key, openTestCloud, type TestCloud } from './harness'
import { evidenceOf, greenShampoo } from './measures'
import { uploaded } from './papers'
import { openShop, readEverything, type Shop } from './shop'

jest.setTimeout(240_000)
const dir = mkdtempSync(join(tmpdir(), 'hqgc-backup-files-'))
const full = join(dir, 'full')
const photograph = Buffer.concat([png(), Buffer.from('a photograph of its own')])
let shop: Shop
let mine: string
let centres: string
let before: Record<string, unknown>

const opened: TestCloud[] = []
async function another(envId: string): Promise<TestCloud> {
  const cloud = await openTestCloud({ envId })
  opened.push(cloud)
  return cloud
}

/** Ids of the files of all documents; what the audit log tells of them is history. */
function fileIds(documents: Record<string, unknown>): string[] {
  const live = Object.entries(documents).filter(([id]) => !id.startsWith('audit/'))
  return [...JSON.stringify(live).matchAll(/cloud:\/\/[^"]+/g)].map(([id]) => id)
}
const namesIn = (folder: string) => readdirSync(join(folder, 'files')).sort()
const behind = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer())

beforeAll(async () => {
  shop = await openShop()
  await greenShampoo(shop)
  mine = (await uploaded(shop, photograph)).id
  centres = await evidenceOf(shop, shop.clerk)
  await shop.member.get('account', 'exportData', { requestKey: key() })
  await shop.settle()
  await shop.house.quiet()
  before = await shop.everything()
})
afterAll(async () => {
  await shop.house.close()
  for (const cloud of opened) await cloud.close()
  rmSync(dir, { recursive: true, force: true })
})

test('a document names its file in one field, where a backup looks for it', () => {
  const named = Object.values(before).flatMap((one) => (one as { fileId?: string }).fileId ?? [])
  expect(named.length).toBeGreaterThan(5)
  expect(fileIds(before).sort()).toEqual(named.sort())
})

test('an export that is killed among the files goes on with those it has not', async () => {
  const links = 'storage.batchGetDownloadUrl'
  const asked = await killedAt(1, shop.house.origin, 'export', full)
  expect(asked).not.toContain(links)
  const documents = (await backup('export', join(dir, 'count'), '--local', shop.house.origin)).text
  const readings = documents.split('\n').filter((line) => / documents$/.test(line)).length
  const cut = await killedAt(readings + 9, shop.house.origin, 'export', full)
  expect(cut.filter((action) => action === links).length).toBeGreaterThan(5)
  const has = namesIn(full).filter((name) => !name.endsWith('.part'))
  expect(has.length).toBeLessThan(fileIds(before).length)
  const times = has.map((name) => statSync(join(full, 'files', name)).mtimeMs)
  expect(await backup('import', full, '--local', shop.house.origin)).toMatchObject({
    code: 1,
    text: expect.stringContaining('its export was cut off: run the export again'),
  })
  const ended = await backup('export', full, '--local', shop.house.origin)
  expect(ended).toMatchObject({
    code: 0,
    text: expect.stringMatching(/^going on .*\d+ files \(\d+ bytes\) exported/s),
  })
  expect(has.map((name) => statSync(join(full, 'files', name)).mtimeMs)).toEqual(times)
  expect(namesIn(full)).toEqual(namesIn(join(dir, 'count')))
  expect(namesIn(full)).toHaveLength(new Set(fileIds(before)).size)
})

test('an import that is killed among the files goes on, and the product opens its documents', async () => {
  const there = await another('new-env')
  await killedAt(8, there.origin, 'import', full)
  expect(await readEverything(there.origin)).toEqual({})
  const brought = await backup('import', full, '--local', there.origin)
  expect(brought.code).toBe(0)
  const [, added, all] = /files: (\d+) of (\d+) added, the others were there/.exec(brought.text) ?? []
  expect(Number(added)).toBeGreaterThan(0)
  expect(Number(all)).toBe(new Set(fileIds(before)).size)
  expect(await readEverything(there.origin)).toEqual(renamed(before, 'new-env'))

  const own = await there.as(OPENIDS.qingyuan).get('supplier', 'openDocument', { documentId: mine })
  expect((await behind(own.url)).equals(photograph)).toBe(true)
  const purpose = 'verification' as const
  const ask = { documentId: centres, purpose, requestKey: key() }
  const { url } = await there.as(OPENIDS.clerk).get('center', 'openDocument', ask)
  expect((await behind(url)).toString()).toBe('%PDF-1.4 spot check')
  // What is uploaded from now on has its place beside the restored ones.
  const later = await uploaded(
    { ...shop, house: there, member: there.as(OPENIDS.qingyuan) },
    Buffer.concat([png(), Buffer.from('a later one')]),
  )
  expect(later.id).not.toBe(mine)
})

test('the environment that it came from is left as it is', async () => {
  const again = await backup('import', full, '--local', shop.house.origin)
  expect(again).toMatchObject({ code: 0, text: expect.stringMatching(/files: 0 of \d+ added/) })
  expect(await readEverything(shop.house.origin)).toEqual(before)
})

test('a file of the backup that is missing or altered is named, and nothing is imported', async () => {
  const there = await another('empty-env')
  const [first = '', second = ''] = namesIn(full)
  const at = (name: string) => join(full, 'files', name)
  for (const name of [first, second]) copyFileSync(at(name), join(dir, name))
  const altered = readFileSync(at(first))
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1
  writeFileSync(at(first), altered)
  rmSync(at(second))
  const { code, text } = await backup('import', full, '--local', there.origin)
  expect(code).toBe(1)
  expect(text).toMatch(/cloud:\/\/\S+ of \w+\/\S+ is not as it was exported/)
  expect(text).toMatch(/cloud:\/\/\S+ of \w+\/\S+ is missing in the backup/)
  expect(text).toContain('2 files are missing or altered: nothing was imported')
  for (const name of [first, second]) copyFileSync(join(dir, name), at(name))

  const list = readFileSync(join(full, 'files.jsonl'), 'utf8')
  writeFileSync(join(full, 'files.jsonl'), list.split('\n').slice(1).join('\n'))
  const shorter = await backup('import', full, '--local', there.origin)
  expect(shorter).toMatchObject({
    code: 1,
    text: expect.stringContaining('files.jsonl is not as it was exported'),
  })
  writeFileSync(join(full, 'files.jsonl'), list)
  expect(await readEverything(there.origin)).toEqual({})
})

test('another file in the place of one is not written over', async () => {
  const there = await another('taken-env')
  const [taken = ''] = fileIds(before)
  const path = taken.replace(/^cloud:\/\/[^/]+\//, '')
  const id = await there.upload(OPENIDS.public, path, Buffer.from('somebody else was here'))
  const { code, text } = await backup('import', full, '--local', there.origin)
  expect(code).toBe(1)
  expect(text).toContain(`the storage holds another ${id}`)
  expect(await readEverything(there.origin)).toEqual({})
})

test('what the storage lost or altered is named at the export, and the rest is a backup', async () => {
  const place = before[`documents/${mine}`] as { fileId: string; cloudPath: string }
  await shop.house.upload(
    OPENIDS.qingyuan,
    place.cloudPath,
    Buffer.concat([png(), Buffer.from('put in its place')]),
  )
  const gone = (before[`documents/${centres}`] as { fileId: string }).fileId
  await fetch(`${shop.house.origin}/admin?env=local-env`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'storage.batchDeleteFile', fileid_list: [gone] }),
  })
  const lossy = join(dir, 'lossy')
  const { code, text } = await backup('export', lossy, '--local', shop.house.origin)
  expect(code).toBe(1)
  expect(text).toContain(`${place.fileId} of documents/${mine} is not what was uploaded`)
  expect(text).toContain(`${gone} of documents/${centres} is missing in the storage`)
  expect(text).toContain('The backup is complete save for the 2 files that are named above.')
  const there = await another('lossy-env')
  const brought = await backup('import', lossy, '--local', there.origin)
  expect(brought).toMatchObject({
    code: 0,
    text: expect.stringContaining(`${gone} of documents/${centres} was missing already when it was exported`),
  })
  expect(await readEverything(there.origin)).toEqual(renamed(before, 'lossy-env'))
})
