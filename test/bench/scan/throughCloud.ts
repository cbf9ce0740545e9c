/** The same scans as a phone makes them: the local cloud, the deployed function, the real SDK, its wire. */
import { codes } from '../../../cloudfunctions/runtime/store/collections'
import { openTestCloud, type TestCloud } from '../../functions/harness'
import { codeAt, forge, tokenAt } from './codes'
import { Times, thousands } from './times'

const SCANS = 2_000
const AT_ONCE = 8

async function load(house: TestCloud, secret: string, from: number, size: number): Promise<number> {
  function* documents() {
    for (let i = from; i < size; i++)
      yield JSON.stringify({ _id: tokenAt(i, secret), ...codeAt(i, '2026-01-01') })
  }
  const started = performance.now()
  await house.cloud.bulkLoad(codes.name, documents())
  return (performance.now() - started) / 1000
}

/** The SDK's own request for one document, without any function: what a scan costs at least. */
async function bareRead(house: TestCloud, id: string): Promise<void> {
  const query = { action: 'database.getDocument', collectionName: codes.name, limit: 1, multi: false }
  const response = await fetch(`${house.origin}/admin?env=local-env`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...query, queryType: 'DOC', query: JSON.stringify({ _id: id }) }),
  })
  const { data } = (await response.json()) as { data?: { list: string[] } }
  if (data?.list.length !== 1) throw new Error(`the bare read of ${id} found nothing`)
}

async function timed(ids: string[], work: (id: string) => Promise<void>): Promise<Times> {
  const times = new Times()
  for (const id of ids) {
    const started = performance.now()
    await work(id)
    times.add(performance.now() - started)
  }
  return times
}

async function measure(house: TestCloud, secret: string, size: number): Promise<void> {
  const person = house.as('oBench_Scanner')
  const tokens = Array.from({ length: SCANS }, (_, i) => tokenAt((i * 7_919) % size, secret))
  const scan = async (token: string) => {
    const answer = await person.get('scan', 'verdict', { token })
    if (answer.state !== 'green') throw new Error(`a green code was shown ${answer.state}`)
  }
  const refused = async (token: string) => {
    const answer = await person.call('scan', 'verdict', { token })
    if (answer.ok || answer.error.code !== 'TOKEN_FORGED') throw new Error('a forged token was not refused')
  }
  await timed(tokens.slice(0, 200), scan)
  const bare = await timed(tokens, (id) => bareRead(house, id))
  let before = house.requests()
  const scans = await timed(tokens, scan)
  const reads = (house.requests() - before) / SCANS
  before = house.requests()
  const forged = await timed(tokens.map(forge), refused)
  const forgedReads = house.requests() - before
  const started = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, (_, lane) =>
      timed(
        tokens.filter((_, i) => i % AT_ONCE === lane),
        scan,
      ),
    ),
  )
  const rate = (SCANS * 1000) / (performance.now() - started)
  if (reads !== 1 || forgedReads !== 0)
    throw new Error(`a scan made ${reads} reads, ${SCANS} forged ones ${forgedReads}`)
  console.log(
    `through the cloud, ${thousands(size)} codes: ${scans.words}, ${reads} read each; ` +
      `${(scans.at(0.5) / bare.at(0.5)).toFixed(2)} of a bare read's ${bare.words}; ` +
      `forged: ${forged.words}, ${forgedReads} reads; ${thousands(rate)} scans a second, ${AT_ONCE} at once`,
  )
}

export async function throughCloud(sizes: number[]): Promise<void> {
  const house = await openTestCloud()
  try {
    const secret = house.secrets.TOKEN_KEYS ?? ''
    let loaded = 0
    for (const size of sizes) {
      const seconds = await load(house, secret, loaded, size)
      console.log(`${thousands(size - loaded)} codes loaded in ${seconds.toFixed(1)} s`)
      loaded = size
      // Loading holds this process; connections that were closed meanwhile are let go before the next one.
      await new Promise((done) => setTimeout(done, 500))
      await measure(house, secret, size)
    }
  } finally {
    await house.quiet()
    await house.close()
  }
}
