import type { ErrorCode, Issue, Refusal } from '../../../typings/contract'
import type { Param } from '../../../typings/text'

/** Why a call was refused, Chinese then English. The phone words the code itself; this is for the raw answer. */
const MESSAGES: Record<ErrorCode, string> = {
  INVALID_INPUT: '填写的内容有误，请按提示修改。 Something that was entered is not right; see the issues.',
  TOO_LARGE: '内容过大，请压缩后重试。 Too large; make it smaller and try again.',
  UNKNOWN_ACTION: '没有这个操作，请更新小程序。 There is no such action; update the mini program.',
  NOT_FOUND: '未找到，或您无权查看。 Not found, or not yours to see.',
  NOT_ALLOWED:
    '您的角色不能做此操作，请联系有权限的同事。 Your role does not allow this; ask a colleague whose role does.',
  LAST_OWNER: '公司须有至少一位所有者，请先移交。 A company needs an owner; hand over first.',
  LAST_SUPERVISOR:
    '中心须有至少一位主管，请先把另一位同事设为主管。 The Centre needs a supervisor; make a colleague one first.',
  LAST_ADMINISTRATOR:
    '平台须有至少一位管理员，请先移交给同事，或请中心邀请另一位。 A platform needs an administrator; hand over to a colleague or have the Centre invite another first.',
  CONSENT_REQUIRED: '请先阅读并同意隐私说明。 Read and agree to the privacy notice first.',
  AGREEMENT_REQUIRED:
    '平台还没有接受现行的数据协议，请管理员在“平台人员”里接受。 The platform has not accepted the data agreement in force; have an administrator accept it on the team page.',
  CONFLICT: '内容已被更新，请刷新后重试。 It was changed in the meantime; reload and try again.',
  ALREADY_DONE: '该操作已完成，无需重复。 This was already done; nothing more is needed.',
  ALREADY_DECIDED: '已有同事先作出决定，请刷新查看。 A colleague decided first; reload to see it.',
  TAKEN: '同事正在处理。 A colleague is at it.',
  SUPERVISOR_NEEDED: '两人的结果不同，由主管决定。 The two readings differ; a supervisor decides.',
  CREDIT_CODE_TAKEN:
    '该统一社会信用代码已登记，请联系同事邀请您。 A company with this credit code is registered; ask a colleague to invite you.',
  CATEGORY_PROHIBITED:
    '该商品属于禁售类目，不能提交。 Goods of this kind may not be sold and cannot be submitted.',
  INCOMPLETE: '请先更正标出的内容再提交。 Correct what is marked, then submit.',
  CONTENT_RISKY: '文字含有不当内容，请修改。 The text holds content that is not allowed; change it.',
  TOKEN_FORGED: '这不是有效的品质码，可能是伪造的。 This is not a genuine quality code; it may be forged.',
  TOKEN_UNKNOWN: '没有这个品质码的记录。 There is no record of this quality code.',
  TOKEN_REVOKED: '该品质码已被撤销。 This quality code has been revoked.',
  INVITATION_INVALID:
    '邀请码或密钥无效、已使用或已过期。 The invitation or secret is wrong, used or expired.',
  SAME_PERSON: '这一步须由没有经手的人来做。 This must be done by somebody who has had no part in it.',
  LAPSED: '已过期失效，没有效力，请重新提出。 It has lapsed and has no force; ask again.',
  PACK_OFF: '健康码功能未启用，不收集任何信息。 The health code is switched off; nothing is collected.',
  PAYLOAD_EXPIRED:
    '这个码已过时，请对方打开实时健康码再扫。 This code was shown too long ago; have the live code opened and scan again.',
  PAYLOAD_FORGED: '这不是有效的健康码，可能是伪造的。 This is not a genuine health code; it may be forged.',
  NUMBER_DECLARED:
    '该证件号已有人申报，如非本人所为请拨打 12345。 This number was declared already; if it was not you, call 12345.',
  NOT_GREEN: '转绿之后才能这样做。 This can be done once the code is green.',
  RULES_PROPOSED:
    '草案正等待第二人批准，请先撤回再修改。 The draft waits for its second person; withdraw that first, then change it.',
  RULES_MOVED_ON:
    '草案起草后已有新版本批准，请从最新版本重新起草。 Another version was approved since; start a new draft from it.',
  IMPACT_NEEDED: '请先为这份草案算完影响。 Compute the impact of exactly this draft first.',
  RATE_LIMITED: '操作过于频繁，请稍后再试。 Too many tries; wait a little and try again.',
  READ_ONLY:
    '系统维护中，暂时只能查看和扫码，什么都没有改动，请稍后再试。 Under maintenance: looking and scanning work, nothing can be changed for a while; nothing was changed.',
  BUSY: '服务繁忙，什么都没有改动，请稍后重试。 The service is busy; nothing was changed. Try again shortly.',
  MISCONFIGURED: '服务配置有误，请联系中心。 The service is not set up correctly; please tell the Centre.',
  INTERNAL:
    '系统出错，什么都没有改动，请重试或联系中心。 Something failed; nothing was changed. Try again or tell the Centre.',
}

/** An expected refusal: thrown by any step of an action and answered as it is. */
export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: { issues?: Issue[]; params?: Record<string, Param> } = {},
  ) {
    // An answer and no fault: where it was thrown helps nobody, and finding that out took as long as a token's check.
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    super(code)
    Error.stackTraceLimit = stackTraceLimit
    this.name = 'Refused'
  }
}

/** Refuses the call in the words of `code`. */
export function refuse(
  code: ErrorCode,
  details: { issues?: Issue[]; params?: Record<string, Param> } = {},
): never {
  throw new Refused(code, details)
}

/** Refuses one field of the input. */
export function refuseField(path: Issue['path'], code: string, params?: Issue['params']): never {
  refuse('INVALID_INPUT', { issues: [{ path, code, ...(params && { params }) }] })
}

/** The refusal as it leaves the server: code, words and what to mend, never a stack. */
export function worded(refused: Refused): Refusal {
  return { code: refused.code, message: MESSAGES[refused.code], ...refused.details }
}
