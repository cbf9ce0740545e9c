/** Why a call did not work, by its code: whose fault, what is safe, what to do next. */
const errors = {
  between: '；',
  cancelled: '已停止上传，没有保存任何文件',
  of: {
    OFFLINE: '没有网络，这一步没有做成。已保存的资料没有变，联网后再试一次',
    INVALID_INPUT: '有一处填写不对，请看标红的说明后改正',
    TOO_LARGE: '内容太大，没有保存。请减少文字或换一个较小的文件',
    UNKNOWN_ACTION: '小程序版本过旧。请在微信中删除后重新打开',
    NOT_FOUND: '没有找到，可能已被移除，或者您没有查看的权限',
    NOT_ALLOWED: '您的角色不能做这一步。请让有权限的同事来做，或给您调整角色',
    LAST_OWNER: '您是公司唯一的所有者。请先移交给一位同事，或者注销公司',
    CONSENT_REQUIRED: '请先阅读并同意隐私保护指引',
    CONFLICT: '这份资料刚刚在别处改过。请刷新后再改，您这次填写的内容没有保存',
    ALREADY_DONE: '这一步已经做过了，不用再做',
    ALREADY_DECIDED: '已有同事先作出决定，您的决定没有生效。刷新查看结果',
    CREDIT_CODE_TAKEN: '这个统一社会信用代码已经登记。请让已登记的同事邀请您，或带证明材料认领',
    CATEGORY_PROHIBITED: '这类商品禁止在网上销售，不能申请品质码，没有保存任何内容',
    INCOMPLETE: '资料还不完整，请先补齐标出的几项再提交',
    CONTENT_RISKY: '文字或图片没有通过微信的内容安全检查，请修改后再试',
    TOKEN_FORGED: '这不是有效的品质码：校验不通过，可能是伪造或被改动过。请不要据此收货或上架',
    TOKEN_UNKNOWN: '查不到这个品质码。请核对商品包装上的二维码',
    TOKEN_REVOKED: '这个品质码已被撤销，不能再使用',
    INVITATION_INVALID: '邀请码不对、已用过或已过期（开通密钥也一样）。请向邀请您的人再要一个',
    SAME_PERSON: '这一步须由没有经手过的人来做。请让另一位同事处理',
    LAPSED: '这项请求已经过期失效。需要的话请重新提出',
    RATE_LIMITED: '操作太频繁。请过一分钟再试',
    BUSY: '现在使用的人太多，这一步没有做成。请过几秒再试，已保存的资料没有变',
    MISCONFIGURED: '服务的设置不完整，不是您的问题。请联系中心',
    INTERNAL: '这次没有做成。是服务的问题，已保存的资料没有变，请再试一次',
  },
}

export default errors
