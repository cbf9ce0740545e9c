/**
 * The local cloud's database as it grows: a look-up by a declared index among 1,000 and among 300,000
 * documents, through the same wire as the SDK, and what it takes in a second.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Cloud, openCloud } from '../wechat/cloud'

const SIZES = [1_000, 300_000]
const LOOKUPS = 3_000
const SINGLE_INSERTS = 2_000

/** A project without functions and one collection per size, each indexed by maker and time. */
function makeProject(dir: string): void {
  const fields = [
    { path: 'maker', order: 1 },
    { path: 'at', order: -1 },
  ]
  const collections = [...SIZES.map((size) => `of${size}`), 'single'].map((name) => ({
    name,
    indexes: [{ name: 'byMaker', fields }],
  }))
  mkdirSync(path.join(dir, 'dist', 'functions'), { recursive: true })
  writeFileSync(
    path.join(dir, 'project.config.json'),
    JSON.stringify({ cloudfunctionRoot: 'dist/functions/' }),
  )
  writeFileSync(path.join(dir, 'dist', 'deployment.json'), JSON.stringify({ collections }))
}

/** About 650 bytes, ten for each maker. */
function* documents(count: number) {
  for (let i = 0; i < count; i++)
    yield { _id: `d${i}`, maker: `m${i % (count / 10)}`, at: new Date(i), text: 'x'.repeat(560) }
}

/** Milliseconds of one look-up: the median of many, each of another maker. */
async function lookUp(origin: string, size: number): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < LOOKUPS; i++) {
    const query = JSON.stringify({ maker: `m${(i * 7919) % (size / 10)}` })
    const started = performance.now()
    const { data } = await admin(origin, {
      action: 'database.getDocument',
      collectionName: `of${size}`,
      query,
      limit: 20,
    })
    times.push(performance.now() - started)
    if (data.list.length !== 10) throw new Error(`a look-up found ${data.list.length} documents, not 10`)
  }
  return times.sort((a, b) => a - b)[LOOKUPS / 2] as number
}

async function admin(
  origin: string,
  request: Record<string, unknown>,
): Promise<{ data: { list: string[] } }> {
  const response = await fetch(`${origin}/admin`, { method: 'POST', body: JSON.stringify(request) })
  const answer = (await response.json()) as { data: { list: string[] }; code?: string; message?: string }
  if (answer.code) throw new Error(`${answer.code}: ${answer.message}`)
  return answer
}

async function measure(cloud: Cloud, origin: string): Promise<void> {
  const found: number[] = []
  for (const size of SIZES) {
    const started = performance.now()
    await cloud.bulkLoad(`of${size}`, documents(size))
    const seconds = (performance.now() - started) / 1000
    console.log(
      `${size} documents loaded in ${seconds.toFixed(1)} s (${Math.round(size / seconds)} a second)`,
    )
    await lookUp(origin, size)
    found.push(await lookUp(origin, size))
    console.log(`look-up by index among ${size}: ${found.at(-1)?.toFixed(3)} ms`)
  }
  const [small = 1, large = 1] = found
  console.log(`ratio ${SIZES.at(-1)} to ${SIZES[0]} documents: ${(large / small).toFixed(2)}`)
  const started = performance.now()
  for (let i = 0; i < SINGLE_INSERTS; i++)
    await admin(origin, {
      action: 'database.insertDocument',
      collectionName: 'single',
      data: [`{"maker":"m${i}"}`],
    })
  const seconds = (performance.now() - started) / 1000
  console.log(
    `single inserts, each on the disk before its answer: ${Math.round(SINGLE_INSERTS / seconds)} a second`,
  )
  console.log(`memory of the process: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`)
}

export async function bench(): Promise<void> {
  const dir = mkdtempSync(path.join(tmpdir(), 'bench-cloud-'))
  try {
    makeProject(dir)
    const cloud = await openCloud({ projectDir: dir, dataDir: path.join(dir, 'data') })
    await measure(cloud, await cloud.listen(0))
    await cloud.close()
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
