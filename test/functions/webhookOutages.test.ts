/** Whatever becomes of the receivers, in any order: nothing is lost, nothing out of order, and red is there within a minute. */
import fc from 'fast-check'
import { webhookQueues } from '../../cloudfunctions/runtime/store/collections'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, type Person } from './harness'
import { askMeasure, confirmMeasure, secondSupervisor } from './measures'
import { plain } from './patrol'
import { faultsOf, type Mode, ReceiverProcess } from './receivers'
import { connectServer, paperDays } from './servers'
import { openShop, type Shop } from './shop'
import { verifyAll } from './verify'

jest.setTimeout(300_000)
const MINUTE = 60_000
const PLATFORMS = ['yunji', 'second', 'third']
const GOODS = 2
let shop: Shop
let second: Person
let clock = 0
const receivers = new Map<string, ReceiverProcess>()
const goods: { productId: string; token: string; out: boolean }[] = []

beforeAll(async () => {
  shop = await openShop({ WEBHOOK_LOCAL: '1', WEBHOOK_TIMEOUT_MS: '400' })
  second = await secondSupervisor(shop)
  for (const id of PLATFORMS) receivers.set(id, await connected(id))
  for (let n = 0; n < GOODS; n += 1) goods.push(await concerned())
  await shop.settle()
})
afterAll(async () => {
  for (const receiver of receivers.values()) await receiver.remove()
  await shop.house.close()
})

/** A platform with its administrator, a key and a receiver of its own. */
async function connected(id: string): Promise<ReceiverProcess> {
  const administrator = shop.house.as(id === 'yunji' ? OPENIDS.administrator : `oAdministrator${id}1`)
  if (id !== 'yunji') {
    const platform = { id, name: { zh: `平台${id}`, en: id } }
    const asked = { role: 'platformAdmin' as const, platform, requestKey: key() }
    const { code } = await shop.supervisor.get('account', 'invite', asked)
    await administrator.get('account', 'accept', { code, name: '管理员', requestKey: key() })
  }
  await connectServer(shop, administrator)
  const receiver = new ReceiverProcess()
  await receiver.become('ok')
  const { revision } = await administrator.get('platform', 'apiAccess', {})
  await administrator.get('platform', 'saveWebhook', { url: receiver.url, revision, requestKey: key() })
  return receiver
}

/** A product with a code that every platform was asked to launch; the first one is green. */
async function concerned() {
  const { productId, revision } = await draft()
  const view = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  await verifyAll(shop.clerk)
  for (const platformId of PLATFORMS)
    await shop.member.get('supplier', 'requestLaunch', { productId, platformId, requestKey: key() })
  await shop.settle()
  return { productId, token: view.code?.token ?? '', out: false }
}
async function draft(): Promise<{ productId: string; revision: number }> {
  const { call, upload } = shop.house
  const [first] = goods
  if (!first) return makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', paperDays())
  const asked = { productId: first.productId, name: '茶籽洗发水 300 mL', requestKey: key() }
  const { product } = await shop.member.get('supplier', 'copyProduct', asked)
  const { dossier } = await shop.member.get('supplier', 'product', { productId: first.productId })
  const { licences, reports, label, packaging } = dossier
  return shop.member.get('supplier', 'saveDraft', {
    productId: product.productId,
    revision: product.revision,
    changes: { licences, reports, label, packaging },
    requestKey: key(),
  })
}

function pass(ms: number): void {
  clock += ms
  shop.house.cloud.setClock(clock)
}
async function change(n: number): Promise<void> {
  const one = goods[n]
  if (!one) return
  const { productId } = one
  const requestKey = key()
  if (one.out) await shop.member.get('supplier', 'restoreProduct', { productId, requestKey })
  else await shop.member.get('supplier', 'withdrawProduct', { productId, reason: 'other', requestKey })
  one.out = !one.out
}

type Queue = { platformId: string; token: string; last: number; sent: number; state: string }
const queues = async () => plain(await shop.inside(webhookQueues.name)) as Queue[]

const mode = fc.constantFrom<Mode>('ok', 'error', 'slow', 'silent', 'dies', 'down')
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ change: fc.nat({ max: GOODS - 1 }) }) },
  { weight: 3, arbitrary: fc.record({ receiver: fc.constantFrom(...PLATFORMS), mode }) },
  { weight: 1, arbitrary: fc.record({ minutes: fc.constantFrom(1, 6, 40) }) },
)

test('the check itself sees what is missing, early or late', () => {
  expect(faultsOf([1, 2, 2, 3], 3)).toEqual([])
  expect(faultsOf([1, 3, 2], 3)).toEqual(['3 came after 1', '2 came after 3'])
  expect(faultsOf([1, 2], 3)).toEqual(['2 of 3 arrived'])
})

test('random outages of three receivers that are slow, silent, failing, killed and started again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 14 }), async (steps) => {
      for (const one of steps) {
        if ('change' in one) await change(one.change)
        else if ('mode' in one) await receivers.get(one.receiver)?.become(one.mode)
        else {
          pass(one.minutes * MINUTE)
          await shop.house.cloud.fireTimer('courier')
        }
      }
      for (const receiver of receivers.values()) await receiver.become('ok')
      // The longest wait of all, and a sender's lease.
      for (let round = 0; round < 4; round += 1) {
        pass(round === 0 ? 12 * 60 * MINUTE : 2 * MINUTE)
        await shop.settle()
      }
      for (const { platformId, token, last, state } of await queues()) {
        const all = receivers.get(platformId)?.taken() ?? []
        const numbers = all.filter((news) => news.token === token).map(({ sequence }) => sequence)
        expect([platformId, state, faultsOf(numbers, last)]).toEqual([platformId, 'idle', []])
      }
    }),
    // Each run goes on where the one before ended. A failure is shown as it is: smaller ones would cost minutes.
    { numRuns: 6, endOnFailure: true },
  )
})

test('red is at every platform whose receiver answers by the next run of the courier, whatever the others do', async () => {
  const [one] = goods
  if (one?.out) await change(0)
  await receivers.get('second')?.become('silent')
  await receivers.get('third')?.become('slow')
  await shop.settle()
  const at = shop.house.cloud.now()
  const measure = await askMeasure(shop, shop.supervisor, one?.productId ?? '')
  await confirmMeasure(second, measure)
  // The timer runs every minute; one run is all that is allowed.
  await shop.house.quiet()
  await shop.house.cloud.fireTimer('courier')
  for (const id of ['yunji', 'third']) {
    const news =
      receivers
        .get(id)
        ?.taken()
        .filter(({ token }) => token === one?.token) ?? []
    expect(news.at(-1)).toMatchObject({ type: 'code.changed', data: { to: 'red' } })
    expect(Date.parse(news.at(-1)?.at ?? '') - at).toBeLessThan(MINUTE)
  }
  expect(shop.house.cloud.now() - at).toBeLessThan(MINUTE)
})
