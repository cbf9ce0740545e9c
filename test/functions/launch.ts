/** Goods that are ready to be asked for, and the people of two platforms. */
import type { LaunchView } from '../../typings/contract'
import { makeDraft } from '../demo/dossiers'
import { acceptAgreement, OPENIDS } from '../demo/people'
import { key, type Person } from './harness'
import { openShop, type Shop } from './shop'
import { verifyAll } from './verify'

export const DAY = 24 * 3_600_000

export interface Market extends Shop {
  productId: string
  token: string
  /** A second reviewer of the same platform, and one of another. */
  colleague: Person
  stranger: Person
  administrator: Person
}

const JIMU = { id: 'jimu', name: { zh: '积木', en: 'Jimu' } }

/** A green shampoo and three reviewers: two of one platform, one of another. */
export async function openMarket(env?: Record<string, string>): Promise<Market> {
  const shop = await openShop(env)
  const colleague = shop.house.as('oReviewerYunji02')
  const stranger = shop.house.as('oReviewerJimu0001')
  const administrator = shop.house.as(OPENIDS.administrator)
  const join = async (inviter: Person, person: Person, name: string, role: 'reviewer' | 'platformAdmin') => {
    const platform = role === 'platformAdmin' ? { platform: JIMU } : {}
    const { code } = await inviter.get('account', 'invite', { role, ...platform, requestKey: key() })
    await person.get('account', 'accept', { code, name, requestKey: key() })
  }
  await join(administrator, colleague, '许朗', 'reviewer')
  await join(shop.supervisor, stranger, '方野', 'platformAdmin')
  await acceptAgreement(shop.house.call, stranger.openid)
  const { house } = shop
  const day = (from: number) =>
    new Date(house.cloud.now() + 8 * 3_600_000 + from * DAY).toISOString().slice(0, 10)
  const days = { reportDay: day(0), expiry: day(900) }
  const draft = await makeDraft(house.call, house.upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', days)
  const { productId, revision } = draft
  const view = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  await verifyAll(shop.clerk)
  await shop.settle()
  return { ...shop, productId, token: view.code?.token ?? '', colleague, stranger, administrator }
}

/** Asks for the shampoo, whatever the draw says. */
export function ask(market: Market, platformId = 'yunji'): Promise<LaunchView> {
  const { productId } = market
  return market.member.get('supplier', 'requestLaunch', { productId, platformId, requestKey: key() })
}

/** A request that can be approved at once: one that was drawn has passed its review. */
export async function reviewed(reviewer: Person, launch: LaunchView): Promise<LaunchView> {
  const { launchId, revision } = launch
  if (!launch.toReview) return launch
  return reviewer.get('platform', 'recordReview', {
    launchId,
    revision,
    result: 'pass',
    text: '样品与资料一致',
    requestKey: key(),
  })
}

/** One word of a reviewer about a request as it was seen. */
export function decide(
  reviewer: Person,
  { launchId, revision }: Pick<LaunchView, 'launchId' | 'revision'>,
  decision: 'approve' | 'refuse' | 'askMore',
  text?: string,
) {
  return reviewer.call('platform', 'decideLaunch', {
    launchId,
    revision,
    decision,
    ...(text && { text }),
    requestKey: key(),
  })
}
