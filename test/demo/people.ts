/** The people of `npm start`, made by calling the real functions. */
import type { ActionName, Envelope, FunctionName, Input, Output } from '../../typings/contract'

/** Openids of the demo, one per person. */
export const OPENIDS = {
  qingyuan: 'oSupplierQingyuan01',
  xixi: 'oSupplierXixi0002',
  reviewer: 'oReviewerYunji01',
  administrator: 'oAdminYunji00001',
  clerk: 'oClerkWang000001',
  supervisor: 'oSupervisorLi0001',
  second: 'oSupervisorZhou001',
  public: 'oPublicZhao00001',
} as const

/** WeChat users to choose from above each phone. */
export const USERS: { openid: string; zh: string; en: string }[] = [
  { openid: OPENIDS.qingyuan, zh: '供应商 清源日化（余杭）', en: 'Supplier Qingyuan (Yuhang)' },
  { openid: OPENIDS.xixi, zh: '供应商 西溪食品', en: 'Supplier Xixi Foods' },
  { openid: OPENIDS.reviewer, zh: '云集 审核员 陈静', en: 'Yunji reviewer Chen Jing' },
  { openid: OPENIDS.administrator, zh: '云集 管理员 林悦', en: 'Yunji administrator Lin Yue' },
  { openid: OPENIDS.clerk, zh: '网监中心 王芳', en: 'Centre clerk Wang Fang' },
  { openid: OPENIDS.supervisor, zh: '网监中心 主管 李伟', en: 'Centre supervisor Li Wei' },
  { openid: OPENIDS.second, zh: '网监中心 主管 周岚', en: 'Centre supervisor Zhou Lan' },
  { openid: OPENIDS.public, zh: '市民 赵敏', en: 'Member of the public Zhao Min' },
]

export const YUNJI = { id: 'yunji', name: { zh: '云集', en: 'Yunji' } }

/** Two companies that do not exist, with credit codes that are valid in form. */
export const COMPANIES = {
  qingyuan: {
    name: '杭州清源日化有限公司',
    creditCode: '91330110MA2QY00188',
    region: { code: '330110', names: ['浙江省', '杭州市', '余杭区'] as [string, string, string] },
    contact: { name: '沈清', mobile: '13800000001' },
  },
  xixi: {
    name: '杭州西溪食品有限公司',
    creditCode: '91330106MA2XX0027J',
    region: { code: '330106', names: ['浙江省', '杭州市', '西湖区'] as [string, string, string] },
    contact: { name: '周溪', mobile: '13800000002' },
  },
}

/** Calls a function as a WeChat user, as `Cloud.call` does. */
export type CallAs = (openid: string, name: string, event: unknown) => Promise<{ result: unknown }>

/** Calls an action as a user and answers its output; a refusal is thrown in its own words. */
export async function act<F extends FunctionName, A extends ActionName<F>>(
  call: CallAs,
  openid: string,
  name: F,
  action: A,
  input: Input<F, A>,
): Promise<Output<F, A>> {
  const { result } = await call(openid, name, { action, input })
  const envelope = result as Envelope<Output<F, A>>
  if (!envelope.ok) throw new Error(`${name}.${action}: ${envelope.error.code} ${envelope.error.message}`)
  return envelope.data
}

/**
 * Makes the staff: a supervisor by the set-up secret, who invites a clerk and the administrator of Yunji, who
 * invites a reviewer. The request keys are fixed, so a run that was cut short can be run again.
 */
export async function makePeople(call: CallAs, setupSecret: string): Promise<void> {
  const join = async (inviter: string, openid: string, name: string, invitation: Invitation) => {
    const requestKey = `demo-invite-${openid}`
    const { code } = await act(call, inviter, 'account', 'invite', { ...invitation, requestKey })
    await act(call, openid, 'account', 'accept', { code, name, requestKey: `demo-accept-${openid}` })
  }
  const { supervisor, clerk, administrator, reviewer } = OPENIDS
  const first = { secret: setupSecret, name: '李伟', requestKey: 'demo-set-up-supervisor' }
  await act(call, supervisor, 'account', 'setUp', first)
  await join(supervisor, clerk, '王芳', { role: 'clerk' })
  await join(supervisor, administrator, '林悦', { role: 'platformAdmin', platform: YUNJI })
  await join(administrator, reviewer, '陈静', { role: 'reviewer' })
  await acceptAgreement(call, administrator)
}

/** The second supervisor, without whom no measure can be confirmed. */
export async function makeSecondSupervisor(call: CallAs): Promise<void> {
  const { supervisor, second } = OPENIDS
  const requestKey = `demo-invite-${second}`
  const { code } = await act(call, supervisor, 'account', 'invite', { role: 'supervisor', requestKey })
  await act(call, second, 'account', 'accept', { code, name: '周岚', requestKey: `demo-accept-${second}` })
}

/** Accepts the data agreement in force for the administrator's platform, without which no dossier opens. */
export async function acceptAgreement(call: CallAs, administrator: string): Promise<void> {
  const { agreement } = await act(call, administrator, 'platform', 'own', {})
  const { version } = agreement
  const requestKey = `demo-agreement-${administrator}`.slice(0, 40)
  await act(call, administrator, 'platform', 'acceptAgreement', { version, requestKey })
}

type Invitation = Omit<Input<'account', 'invite'>, 'requestKey'>

/** Agrees to the privacy notice and registers a company. */
export async function makeCompany(
  call: CallAs,
  openid: string,
  company: keyof typeof COMPANIES,
): Promise<void> {
  const { noticeVersion: version } = await act(call, openid, 'account', 'me', {})
  await act(call, openid, 'account', 'consent', { version, requestKey: `demo-consent-${openid}` })
  const requestKey = `demo-company-${openid}`
  await act(call, openid, 'supplier', 'registerCompany', { ...COMPANIES[company], requestKey })
}
