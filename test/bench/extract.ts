/**
 * An import of a register extract of 100,000 lines through the real SDK and wire, and again as next month's extract
 * of the same numbers: seconds, lines a second, and the memory of the process that holds cloud and functions.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../../cloudfunctions/ops/build'
import type { ExtractView } from '../../typings/contract'
import { act, type CallAs, makePeople, OPENIDS } from '../demo/people'
import { cosmetics, csv, dayFromNow } from '../functions/extractRows'
import { type Cloud, openCloud } from '../wechat/cloud'

const ROWS = 100_000
/** One line in a thousand is bad. */
const file = () =>
  csv(
    Array.from({ length: ROWS }, (_, index) => ({
      number: index % 1000 === 7 ? '浙妆?' : cosmetics(index),
      holder: `杭州第${index}化妆品有限公司`,
      scope: '一般液态单元（护发清洁类、护肤水类、啫喱类）；膏霜乳液单元（护肤清洁类、护发类）',
    })),
  )

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)

async function importOnce(cloud: Cloud, origin: string, call: CallAs, day: string): Promise<void> {
  const { clerk } = OPENIDS
  const content = Buffer.from(file())
  const key = (step: string) => `bench-extract-${day}-${step}`
  const { documentId, cloudPath } = await act(call, clerk, 'center', 'issueUpload', {
    purpose: 'register',
    name: 'register.csv',
    type: 'text/csv',
    size: content.length,
    requestKey: key('issue'),
  })
  const uploaded = await fetch(`${origin}/upload?cloudPath=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': clerk },
    body: new Uint8Array(content),
  })
  const { fileID: fileId } = (await uploaded.json()) as { fileID: string }
  await act(call, clerk, 'center', 'confirmUpload', { documentId, fileId, requestKey: key('confirm') })
  const started = performance.now()
  const input = { documentId, types: ['COS_PROD'], day, requestKey: key('start') }
  let view: ExtractView = await act(call, clerk, 'center', 'startExtract', input)
  let peak = 0
  while (view.state === 'reading' || view.state === 'verifying') {
    await cloud.fireTimer('courier')
    await new Promise((done) => setTimeout(done, 500))
    peak = Math.max(peak, process.memoryUsage().rss)
    view = await act(call, clerk, 'center', 'extract', { id: view.id })
  }
  const { kept, bad, state } = view
  if (state !== 'done' || kept + bad !== ROWS) throw new Error(`the import ended ${JSON.stringify(view)}`)
  console.log(
    `extract of ${day}: ${megabytes(content.length)} MB, ${kept} kept, ${bad} bad in ${seconds(started)} s ` +
      `(${Math.round(ROWS / Number(seconds(started)))} lines a second), ` +
      `memory of cloud and functions ${megabytes(peak)} MB`,
  )
}

const seconds = (started: number): string => ((performance.now() - started) / 1000).toFixed(1)

export async function bench(): Promise<void> {
  const projectDir = path.resolve(__dirname, '../..')
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-extract-'))
  try {
    await buildFunctions(projectDir)
    const cloud = await openCloud({ projectDir, dataDir, timers: false, log: () => undefined })
    const origin = await cloud.listen(0)
    const call: CallAs = (openid, name, event) => cloud.call(name, event, { openid })
    const secrets = JSON.parse(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')) as Record<
      string,
      string
    >
    await makePeople(call, secrets.SETUP_SECRET ?? '')
    await importOnce(cloud, origin, call, dayFromNow(-7))
    await importOnce(cloud, origin, call, dayFromNow(0))
    await cloud.close()
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
