/** Joining a company by an invitation. */
const join = {
  title: '加入公司',
  headline: '{company} 邀请您加入',
  role: '您的角色：{role}',
  until: '{day} 前有效，只能用一次',
  name: '您的姓名',
  needName: '填上您的姓名就可以加入',
  nameHint: '同事会看到这个名字',
  join: '加入',
  joining: '正在加入',
  joined: '已加入',
  consent: '加入前要先读并同意隐私说明',
  consentRead: '去读隐私说明',
  bad: {
    title: '这个邀请不能用了',
    note: '可能已用过、已过期或被取消。请向邀请您的人再要一个。',
    action: '回首页',
  },
  staff: {
    title: '这个微信号已有别的身份',
    note: '平台和中心的人员不能同时加入企业。请用另一个微信号打开邀请。',
    action: '回首页',
  },
  member: {
    title: '您已经加入了公司',
    note: '一个微信号只能加入一家。要换公司，请先退出现在的。',
    action: '看看我的公司',
  },
  roles: { owner: '所有者', editor: '编辑', viewer: '只看' },
  rolesNote: {
    owner: '改企业资料，管理同事，其他都能做',
    editor: '建商品、传资料、提交和申请上架',
    viewer: '查看全部，不能修改',
  },
}

export default join
