/** Reports, spot checks and recalls in one line, for the tests of events. */
import type { Input, MyProblem, ProblemDetail, RecallDetail, SpotDetail } from '../../typings/contract'
import { png } from '../demo/files'
import { key, type Person } from './harness'
import { evidenceOf } from './measures'
import type { Shop } from './shop'

let shade = 0
/** A picture that nobody has put up before, by anybody. */
export async function pictureOf({ house }: Shop, who: Person): Promise<string> {
  shade += 1
  const content = png(24, 16, [shade % 256, 0x40, 0x7a])
  const { documentId, cloudPath } = await who.get('supplier', 'issueUpload', {
    purpose: 'problem',
    name: '瓶盖.png',
    type: 'image/png',
    size: content.length,
    requestKey: key(),
  })
  const fileId = await house.upload(who.openid, cloudPath, content)
  return (await who.get('supplier', 'confirmUpload', { documentId, fileId, requestKey: key() })).id
}

/** A report of a problem; answers its id. */
export async function reported(
  who: Person,
  token: string,
  differing: Partial<Input<'account', 'reportProblem'>> = {},
): Promise<string> {
  const report = { token, reason: 'quality' as const, text: '瓶盖裂开', requestKey: key(), ...differing }
  return (await who.get('account', 'reportProblem', report)).id
}

export const problemOf = (who: Person, id: string): Promise<ProblemDetail> =>
  who.get('center', 'problem', { id })

/** Asks for a report to be counted. */
export async function counted(
  who: Person,
  id: string,
  answer = '经核实，已计入投诉',
): Promise<ProblemDetail> {
  const { revision } = await problemOf(who, id)
  return who.get('center', 'countProblem', { id, revision, answer, requestKey: key() })
}

export async function ownReport(who: Person, id: string): Promise<MyProblem | undefined> {
  return (await who.get('account', 'myProblems', {})).items.find((one) => one.id === id)
}

/** A spot check of a lot of 1,200 with nothing found, or with what `differing` says. */
export async function spotted(
  shop: Shop,
  who: Person,
  productId: string,
  differing: Partial<Input<'center', 'recordSpotCheck'>> = {},
): Promise<SpotDetail> {
  return who.get('center', 'recordSpotCheck', await spotInput(shop, who, productId, differing))
}

export async function spotInput(
  shop: Shop,
  who: Person,
  productId: string,
  differing: Partial<Input<'center', 'recordSpotCheck'>> = {},
): Promise<Input<'center', 'recordSpotCheck'>> {
  return {
    productId,
    lots: [{ number: '20261001A', size: 1200 }],
    takenOn: new Date(shop.house.cloud.now()).toISOString().slice(0, 10),
    laboratory: '浙江省质检院',
    cma: '201100110001',
    reportNumber: 'HJ-25-0612',
    found: { critical: 0, major: 0, minor: 0 },
    items: [{ name: '菌落总数', conclusion: 'pass', value: '< 10 CFU/g' }],
    result: 'pass',
    note: '流通环节抽样',
    documents: [await evidenceOf(shop, who)],
    requestKey: key(),
    ...differing,
  }
}

/** A proposal to recall 500 units of one lot. */
export async function recallAsked(
  shop: Shop,
  who: Person,
  productId: string,
  differing: Partial<Input<'center', 'openRecall'>> = {},
): Promise<RecallDetail> {
  return who.get('center', 'openRecall', {
    productId,
    level: 1,
    by: 'order',
    lots: [{ number: '20261001A', quantity: 500 }],
    reason: '检出禁用物质',
    announcement: '请停止使用本批次商品并联系商家退货，费用由商家承担。',
    documents: [await evidenceOf(shop, who)],
    requestKey: key(),
    ...differing,
  })
}
