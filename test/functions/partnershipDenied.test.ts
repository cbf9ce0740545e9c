/** A platform that denies that it sells a product hears no more of its code. */
import type { ProductView } from '../../typings/contract'
import type { Partnership } from '../../typings/dossier'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, type Person } from './harness'
import { paperDays } from './servers'
import { openShop, type Shop } from './shop'

jest.setTimeout(120_000)
let shop: Shop
let jimu: Person
let product: ProductView

const stated = (id: string, platform: string, more: Partial<Partnership> = {}): Partnership => ({
  id,
  platform,
  from: '2026-01-05',
  ...more,
})

beforeAll(async () => {
  shop = await openShop()
  jimu = shop.house.as('oAdminJimu000001')
  const platform = { id: 'jimu', name: { zh: '积木', en: 'Jimu' } }
  const invited = { role: 'platformAdmin' as const, platform, requestKey: key() }
  const { code } = await shop.supervisor.get('account', 'invite', invited)
  await jimu.get('account', 'accept', { code, name: '方野', requestKey: key() })
  const { call, upload } = shop.house
  const draft = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', paperDays())
  const { productId, revision } = draft
  product = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
})
afterAll(() => shop.house.close())

async function submit(productId: string, partnerships: Partnership[]): Promise<void> {
  const { revision } = await shop.member.get('supplier', 'product', { productId })
  const saved = await shop.member.get('supplier', 'saveDraft', {
    productId,
    revision,
    changes: { partnerships },
    requestKey: key(),
  })
  const again = { productId, revision: saved.revision, requestKey: key() }
  product = await shop.member.get('supplier', 'submitProduct', again)
}
const asked = async (who: Person) => (await who.get('platform', 'partnerships', { open: true })).items

describe('a platform that denies', () => {
  const heard = async () =>
    ((await shop.inside('webhookEvents')) as { platformId?: string; type?: string }[]).flatMap(
      ({ platformId, type }) => (platformId === 'jimu' ? [type] : []),
    )
  /** Out of circulation and back: news for everybody whom the code concerns. */
  async function change(): Promise<void> {
    const { productId } = product
    const out = { productId, reason: 'other' as const, requestKey: key() }
    await shop.member.get('supplier', 'withdrawProduct', out)
    await shop.member.get('supplier', 'restoreProduct', { productId, requestKey: key() })
    await shop.settle()
  }
  const deny = async () => {
    const [question] = await asked(jimu)
    const { id = '', revision = 0 } = question ?? {}
    const answer = { id, revision, confirmed: false, note: '我们没有卖过。', requestKey: key() }
    await jimu.get('platform', 'answerPartnership', answer)
    await shop.settle()
  }
  const others = [stated('here', '云集', { from: '2026-03-01' })]

  test('hears no more of the code, until it is asked again', async () => {
    await submit(product.productId, [...others, stated('there', '积木')])
    await shop.settle()
    await change()
    expect(await heard()).toEqual(['partnership.asked', 'code.changed', 'code.changed'])
    await deny()
    const after = (await heard()).length
    await submit(product.productId, others)
    await change()
    expect(await heard()).toHaveLength(after)
    await submit(product.productId, [...others, stated('there', '积木', { from: '2026-02-01' })])
    await shop.settle()
    await change()
    expect((await heard()).slice(after)).toEqual(['partnership.asked', 'code.changed', 'code.changed'])
    await deny()
  })

  test('and hears on of one that it launches all the same', async () => {
    await submit(product.productId, others)
    const { productId } = product
    await shop.member.get('supplier', 'requestLaunch', { productId, platformId: 'jimu', requestKey: key() })
    await submit(productId, [...others, stated('there', '积木', { from: '2026-01-20' })])
    await shop.settle()
    await deny()
    const before = (await heard()).length
    await submit(productId, others)
    await change()
    expect((await heard()).length).toBeGreaterThan(before)
  })
})
