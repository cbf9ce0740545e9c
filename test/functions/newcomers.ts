/** Platforms on their way in, and the people of one that is in. */
import type { MyApplication } from '../../typings/contract'
import { acceptAgreement } from '../demo/people'
import { key, type Person } from './harness'
import type { Shop } from './shop'
import { agree } from './staff'

export const NEWCOMER = {
  name: { zh: '桑田优选', en: 'Sangtian Select' },
  creditCode: '91330108MA2PT00014',
  contact: { name: '桑叶', mobile: '13800000011' },
  purpose: '自营商品上架前的资料审核',
}

/** What somebody sends who applies for a platform. */
export async function applyFor(
  person: Person,
  changes: Partial<typeof NEWCOMER> & { agreement?: string } = {},
) {
  const { agreement } = await person.get('account', 'myApplication', {})
  return person.call('account', 'applyPlatform', { ...NEWCOMER, agreement, ...changes, requestKey: key() })
}

export async function applied(
  person: Person,
  changes: Partial<typeof NEWCOMER> = {},
): Promise<MyApplication> {
  const answer = await applyFor(person, changes)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.data
}

export async function newcomer(shop: Shop, openid: string): Promise<Person> {
  return agree(shop.house.as(openid))
}

/** A platform that a supervisor registered, with its administrator and the agreement accepted. */
export async function openPlatform(
  shop: Shop,
  openid: string,
  about: Pick<typeof NEWCOMER, 'name' | 'creditCode'>,
): Promise<Person> {
  const asked = { ...NEWCOMER, ...about, requestKey: key() }
  const { invited } = await shop.supervisor.get('center', 'addPlatform', asked)
  const administrator = shop.house.as(openid)
  const joining = { code: invited.code, name: about.name.zh, requestKey: key() }
  await administrator.get('account', 'accept', joining)
  await acceptAgreement(shop.house.call, openid)
  return administrator
}

/** A new reviewer of the administrator's platform. */
export async function hireReviewer(
  shop: Shop,
  administrator: Person,
  openid: string,
  name: string,
): Promise<Person> {
  const { code } = await administrator.get('platform', 'inviteReviewer', { requestKey: key() })
  const reviewer = shop.house.as(openid)
  await reviewer.get('account', 'accept', { code, name, requestKey: key() })
  return reviewer
}
