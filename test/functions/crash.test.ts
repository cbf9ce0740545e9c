/** Killed at any moment: all that was acknowledged is there, the rest is there entirely or not at all. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Envelope, ProductView } from '../../typings/contract'
import { act, type CallAs, makeCompany, makePeople, OPENIDS } from '../demo/people'
import { buildProject } from './harness'

jest.setTimeout(120_000)
const root = resolve(__dirname, '../..')
const dataDir = mkdtempSync(join(tmpdir(), 'hqgc-crash-'))
let projectDir: string
let child: ChildProcess
let origin: string
beforeAll(async () => {
  projectDir = await buildProject()
})
afterAll(async () => {
  await kill()
  for (const made of [dataDir, projectDir]) rmSync(made, { recursive: true, force: true })
})

function start(): Promise<void> {
  const script = join(__dirname, 'cloud-process.ts')
  child = spawn(process.execPath, ['--import', 'tsx', script, projectDir, dataDir], { cwd: root })
  return new Promise((ready, failed) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk
      const found = /ready (\S+)/.exec(said)
      if (found?.[1]) {
        origin = found[1]
        ready()
      }
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk
    })
    child.once('exit', (code) => failed(new Error(`the cloud ended with ${code}: ${said}`)))
  })
}

async function kill(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}

const call: CallAs = async (openid, name, event) => {
  const response = await fetch(`${origin}/functions/${name}`, {
    method: 'POST',
    headers: { 'x-wx-openid': openid, 'content-type': 'application/json' },
    body: JSON.stringify(event),
  })
  return (await response.json()) as { result: unknown }
}
const read = (productId: string) => act(call, OPENIDS.qingyuan, 'supplier', 'product', { productId })

test('three kills in the middle of saving lose nothing that was acknowledged', async () => {
  await start()
  const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>
  await makePeople(call, secrets.SETUP_SECRET ?? '')
  await makeCompany(call, OPENIDS.qingyuan, 'qingyuan')
  const { productId } = await act(call, OPENIDS.qingyuan, 'supplier', 'createProduct', {
    category: 'COS_SHAMPOO',
    name: '洗发水',
    origin: 'domestic',
    requestKey: 'crash-create-product',
  })
  let acknowledged = 1
  for (let round = 0; round < 3; round++) {
    // Some milliseconds after the third answer, so in the middle of a later save, each time elsewhere in it.
    const dying = (answers: number) => answers === 3 && setTimeout(kill, 1 + 3 * round)
    const last = await saveUntilItDies(productId, acknowledged, dying)
    await kill()
    await start()
    const view = await read(productId)
    // The save that was under way may have been committed without its answer having come out.
    expect([last.acknowledged, last.acknowledged + 1]).toContain(view.revision)
    expect(view.dossier.forecastDaily ?? 1).toBe(view.revision)
    // Its repeat gets the stored answer or has its one effect now.
    const repeated = (await last.repeat()) as Envelope<ProductView>
    expect(repeated).toMatchObject({ ok: true, data: { revision: last.acknowledged + 1 } })
    const after = await read(productId)
    expect(after.revision).toBe(last.acknowledged + 1)
    acknowledged = after.revision
  }
  expect(acknowledged).toBeGreaterThanOrEqual(1 + 3 * 3)
})

/** Saves one revision after the other until no answer comes; says the last one acknowledged. */
async function saveUntilItDies(productId: string, from: number, heard: (answers: number) => unknown) {
  let revision = from
  for (;;) {
    const event = {
      action: 'saveDraft',
      input: {
        productId,
        revision,
        changes: { forecastDaily: revision + 1 },
        requestKey: `crash-save-revision-${revision}`,
      },
    }
    const send = async () => (await call(OPENIDS.qingyuan, 'supplier', event)).result
    try {
      const answer = (await send()) as Envelope<ProductView> | undefined
      if (!answer?.ok) throw new Error(JSON.stringify(answer))
      revision = answer.data.revision
      heard(revision - from)
    } catch {
      return { acknowledged: revision, repeat: send }
    }
  }
}
