/** What tests of a supplier's products share: uploads, colleagues, submitted products. */
import type { ConfirmedDocument, ProductView } from '../../typings/contract'
import type { DocumentPurpose } from '../../typings/dossier'
import { key, type Person } from './harness'
import { createProduct, type Shop } from './shop'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Uploads a file as a phone does and answers what the server made of it. */
export async function uploaded(
  shop: Shop,
  content: Buffer,
  { who = shop.member, purpose = 'photo' as DocumentPurpose, type = 'image/png', name = 'paper' } = {},
): Promise<ConfirmedDocument> {
  const { documentId, cloudPath } = await who.get('supplier', 'issueUpload', {
    purpose,
    name,
    type,
    size: content.length,
    requestKey: key(),
  })
  const fileId = await shop.house.upload(who.openid, cloudPath, content)
  return who.get('supplier', 'confirmUpload', { documentId, fileId, requestKey: key() })
}

/** A colleague of the member, by invitation. */
export async function colleague(shop: Shop, role: 'editor' | 'viewer', openid: string): Promise<Person> {
  const person = shop.house.as(openid)
  const { noticeVersion: version } = await person.get('account', 'me', {})
  await person.get('account', 'consent', { version, requestKey: key() })
  const { code } = await shop.member.get('supplier', 'inviteColleague', { role, requestKey: key() })
  await person.get('account', 'accept', { code, name: '同事', requestKey: key() })
  return person
}

/** A product that was submitted with nothing but its name: red, with a token. */
export async function submittedProduct(shop: Shop, name?: string): Promise<ProductView> {
  const { productId, revision } = await createProduct(shop.member, name)
  return shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
}
