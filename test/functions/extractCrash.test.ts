/** An import that is killed in the middle goes on where it was: nothing is lost, nothing is there twice. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExtractView } from '../../typings/contract'
import { act, makePeople, OPENIDS } from '../demo/people'
import { cosmetics, csv, dayFromNow } from './extractRows'
import { KillableCloud } from './killable'
import { readCollection } from './shop'

jest.setTimeout(120_000)
const ROWS = 5_000
/** Every fiftieth line is bad, every hundredth repeats the number of the line before. */
const isBad = (index: number) => index % 50 === 7
const isRepeat = (index: number) => index % 100 === 12
const FILE = csv(
  Array.from({ length: ROWS }, (_, index) => ({
    number: isBad(index) ? '浙妆?' : cosmetics(isRepeat(index) ? index - 1 : index),
  })),
)

const cloud = new KillableCloud()
const { call, dataDir } = cloud
beforeAll(() => cloud.build())
afterAll(() => cloud.remove())

const inside = (collection: string) => readCollection(cloud.origin, collection)

async function startImport(): Promise<string> {
  const { clerk } = OPENIDS
  const content = Buffer.from(FILE)
  const { documentId, cloudPath } = await act(call, clerk, 'center', 'issueUpload', {
    purpose: 'register',
    name: 'register.csv',
    type: 'text/csv',
    size: content.length,
    requestKey: 'extract-crash-issue',
  })
  const uploaded = await fetch(`${cloud.origin}/upload?cloudPath=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': clerk },
    body: new Uint8Array(content),
  })
  const { fileID: fileId } = (await uploaded.json()) as { fileID: string }
  await act(call, clerk, 'center', 'confirmUpload', {
    documentId,
    fileId,
    requestKey: 'extract-crash-confirm',
  })
  const started = await act(call, clerk, 'center', 'startExtract', {
    documentId,
    types: ['COS_PROD'],
    day: dayFromNow(0),
    requestKey: 'extract-crash-start',
  })
  return started.id
}

let again: () => Promise<unknown> = async () => undefined

/** Looks again and again until the import is as far as that. */
async function until(id: string, reached: (view: ExtractView) => boolean): Promise<ExtractView> {
  for (;;) {
    // As the courier's timer does, which nobody but WeChat may fire. A killed run is taken over once its time is up.
    void again()
    const view = await act(call, OPENIDS.clerk, 'center', 'extract', { id })
    if (reached(view)) return view
  }
}

test('an import of 5,000 lines that is killed twice ends as if nothing had happened', async () => {
  await cloud.start()
  const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>
  await makePeople(call, secrets.SETUP_SECRET ?? '')
  const id = await startImport()
  for (const far of [500, 2000]) {
    const view = await until(id, ({ done }) => done >= far)
    await cloud.kill()
    expect(view.done).toBeLessThan(ROWS)
    await cloud.start()
    // What was told stays true, and the job is still there for the courier.
    const after = await act(call, OPENIDS.clerk, 'center', 'extract', { id })
    expect(after.done).toBeGreaterThanOrEqual(view.done)
    const jobs = (await inside('outbox')).filter((one) => one.extractId === id).map((one) => String(one._id))
    expect(jobs).toHaveLength(1)
    again = () => call(OPENIDS.public, 'courier', { action: 'kick', ids: jobs }).catch(() => undefined)
  }
  const done = await until(id, ({ state }) => state === 'done')
  const indexes = Array.from({ length: ROWS }, (_, index) => index)
  const bad = indexes.filter((index) => isBad(index) || isRepeat(index))
  expect(done).toMatchObject({ total: ROWS, done: ROWS, kept: ROWS - bad.length, bad: bad.length })
  const numbers = (await inside('registerEntries')).map((one) => one.number)
  expect(numbers.sort()).toEqual(
    indexes
      .filter((index) => !bad.includes(index))
      .map(cosmetics)
      .sort(),
  )
  const lines: number[] = []
  for (let cursor: string | undefined; ; ) {
    const input = { id, ...(cursor && { cursor }) }
    const page = await act(call, OPENIDS.clerk, 'center', 'extractFaults', input)
    lines.push(...page.items.map(({ line }) => line))
    cursor = page.next
    if (!cursor) break
  }
  expect(lines).toEqual(bad.map((index) => index + 2))
})
