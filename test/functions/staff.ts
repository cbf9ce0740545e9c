/** People of one company: inviting and joining as phones do it. */
import type { Colleague, Colleagues, SupplierRole } from '../../typings/contract'
import { key, type Person } from './harness'
import type { Shop } from './shop'

/** Agrees to the privacy notice in force. */
export async function agree(person: Person): Promise<Person> {
  const { noticeVersion: version } = await person.get('account', 'me', {})
  await person.get('account', 'consent', { version, requestKey: key() })
  return person
}

export async function invited(owner: Person, role: SupplierRole): Promise<string> {
  return (await owner.get('supplier', 'inviteColleague', { role, requestKey: key() })).code
}

/** A new colleague of the owner's company. */
export async function hire(
  shop: Shop,
  openid: string,
  role: SupplierRole,
  owner = shop.member,
): Promise<Person> {
  const person = await agree(shop.house.as(openid))
  const code = await invited(owner, role)
  await person.get('account', 'accept', { code, name: openid.slice(1, 8), requestKey: key() })
  return person
}

export async function people(member: Person): Promise<Colleagues> {
  return member.get('supplier', 'colleagues', {})
}

/** What the list calls this person. */
export async function idOf(member: Person): Promise<string> {
  const { items } = await people(member)
  return (items.find((one) => one.me) as Colleague).id
}
