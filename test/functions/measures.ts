/** Submitted products, evidence and measures for the tests of appeals and of the two people. */
import type { ForceDetail, Input } from '../../typings/contract'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, type Person } from './harness'
import type { Shop } from './shop'
import { verifyAll } from './verify'

export interface Sold {
  productId: string
  token: string
}

/** A green shampoo of the first supplier. */
export async function greenShampoo(shop: Shop): Promise<Sold> {
  const draft = await makeDraft(
    shop.house.call,
    shop.house.upload,
    OPENIDS.qingyuan,
    'qingyuan',
    'COS_SHAMPOO',
    days(shop),
  )
  const { productId, revision } = draft
  const submitted = await shop.member.get('supplier', 'submitProduct', {
    productId,
    revision,
    requestKey: key(),
  })
  await verifyAll(shop.clerk)
  await shop.settle()
  return { productId, token: submitted.code?.token ?? '' }
}

/** A report of a month ago and papers good for years, by the functions' clock. */
function days({ house }: Shop): { reportDay: string; expiry: string } {
  const day = (from: number) => new Date(house.cloud.now() + from * 86_400_000).toISOString().slice(0, 10)
  return { reportDay: day(-30), expiry: day(900) }
}

/** A second supervisor, who joins by the first one's invitation. */
export async function secondSupervisor(
  { house, supervisor }: Shop,
  openid = 'oSupervisorZhou001',
): Promise<Person> {
  const { code } = await supervisor.get('account', 'invite', { role: 'supervisor', requestKey: key() })
  const second = house.as(openid)
  await second.get('account', 'accept', { code, name: '周岚', requestKey: key() })
  return second
}

/** A file that the Centre uploaded as evidence. */
export async function evidenceOf({ house }: Shop, who: Person): Promise<string> {
  const content = Buffer.from('%PDF-1.4 spot check')
  const { documentId, cloudPath } = await who.get('center', 'issueUpload', {
    purpose: 'register',
    name: 'HJ-25-0612.pdf',
    type: 'application/pdf',
    size: content.length,
    requestKey: key(),
  })
  const fileId = await house.upload(who.openid, cloudPath, content)
  await who.get('center', 'confirmUpload', { documentId, fileId, requestKey: key() })
  return documentId
}

export const colourOf = async (shop: Shop, token: string): Promise<string> =>
  (await shop.public.get('scan', 'verdict', { token })).state

/** Asks for a manual red with its evidence, or for what `differing` says. */
export async function askMeasure(
  shop: Shop,
  who: Person,
  productId: string,
  differing: Partial<Input<'center', 'requestForce'>> = {},
): Promise<ForceDetail> {
  return who.get('center', 'requestForce', {
    kind: 'manualRed',
    reason: 'forgedPapers',
    productId,
    note: '许可证照片与官网登记不是同一张',
    documents: [await evidenceOf(shop, who)],
    requestKey: key(),
    ...differing,
  })
}

export const confirmMeasure = (who: Person, { id, revision }: { id: string; revision: number }) =>
  who.get('center', 'confirmForce', { id, revision, requestKey: key() })
