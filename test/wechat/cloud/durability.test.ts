/** What was acknowledged is there after kill -9 at any moment. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { inFunction, makeProject, RUN } from './fixture'
import { openCloud } from './index'

const CHILD = path.join(__dirname, 'durability.child.ts')

/** Starts a cloud in a process of its own, lets it acknowledge `enough` writes and kills it in mid-stream. */
async function writeUntilKilled(
  projectDir: string,
  dataDir: string,
  from: number,
  enough: number,
): Promise<number[]> {
  const tsx = path.join(path.dirname(require.resolve('tsx/package.json')), 'dist', 'cli.mjs')
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', CHILD, projectDir, dataDir, String(from)],
    {
      cwd: path.dirname(path.dirname(path.dirname(tsx))),
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const acknowledged: number[] = []
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    acknowledged.push(Number(line))
    if (acknowledged.length === enough) child.kill('SIGKILL')
  }
  return acknowledged
}

test('a cloud killed three times in a stream of writes has every write that it acknowledged', async () => {
  const place = makeProject({ functions: { run: RUN }, collections: [{ name: 'kept', indexes: [] }] })
  try {
    const acknowledged: number[] = []
    for (const [round, enough] of [40, 150, 75].entries())
      acknowledged.push(...(await writeUntilKilled(place.projectDir, place.dataDir, round * 10_000, enough)))
    expect(acknowledged.length).toBeGreaterThanOrEqual(40 + 150 + 75)
    const cloud = await openCloud({ projectDir: place.projectDir, dataDir: place.dataDir })
    const missing = await inFunction<number[]>(
      cloud,
      `const found = new Set()
       for (let at = 0; ; at += 1000) {
         const { data } = await db.collection('kept').skip(at).limit(1000).get()
         for (const { n } of data) found.add(n)
         if (data.length < 1000) return values.filter((n) => !found.has(n))
       }`,
      acknowledged,
    )
    // A transaction writes n to two documents: never only one of them.
    const halves = await inFunction<number>(
      cloud,
      `const { list } = await db.collection('kept').aggregate().match({ pair: _.exists(true) })
         .group({ _id: '$pair', count: $.sum(1) }).match({ count: _.neq(2) }).end()
       return list.length`,
    )
    await cloud.close()
    expect(missing).toEqual([])
    expect(halves).toBe(0)
  } finally {
    place.remove()
  }
}, 60_000)
