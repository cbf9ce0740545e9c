/** Killed at any moment: all that was acknowledged is there, the rest is there entirely or not at all. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Envelope, ProductView } from '../../typings/contract'
import { act, makeCompany, makePeople, OPENIDS } from '../demo/people'
import { KillableCloud } from './killable'

jest.setTimeout(120_000)
const cloud = new KillableCloud()
const { call, dataDir } = cloud
beforeAll(() => cloud.build())
afterAll(() => cloud.remove())

const read = (productId: string) => act(call, OPENIDS.qingyuan, 'supplier', 'product', { productId })

test('three kills in the middle of saving lose nothing that was acknowledged', async () => {
  await cloud.start()
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
    const dying = (answers: number) => answers === 3 && setTimeout(() => cloud.kill(), 1 + 3 * round)
    const last = await saveUntilItDies(productId, acknowledged, dying)
    await cloud.kill()
    await cloud.start()
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
