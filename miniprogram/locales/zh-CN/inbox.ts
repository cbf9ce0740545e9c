/** The inbox and what each message says; `messages` by the code of the message. */
const inbox = {
  title: '消息',
  today: '今天',
  earlier: '更早',
  all: '全部',
  unread: '未读 {n}',
  readAll: '全部标为已读',
  open: '去看看',
  unreadDot: '未读',
  empty: { title: '还没有消息', note: '变色、核验结果和到期提醒都会放在这里。' },
  emptyUnread: { title: '都看过了', note: '没有未读消息。' },
  old: '没有网络，显示的是 {time} 的消息。',
  more: '加载更早的消息',
  messages: {
    companyRegistered: {
      title: '企业已登记',
      body: '{company}已登记，中心会核验营业执照，您不用做任何事。',
    },
    companyVerified: { title: '企业核验通过', body: '{company}与官网登记一致。' },
    companyMismatch: {
      title: '企业核验没有通过',
      body: '{company}与官网登记不一致，请核对企业资料。认为有误可申诉。',
    },
    paperVerified: { title: '{paper}核验通过', body: '编号 {number} 与官网一致。' },
    paperMismatch: {
      title: '{paper}与官网不一致',
      body: '编号 {number} 与官网登记的不同，请更正或重新上传。',
    },
    codeIssued: { title: '{product} 已有{colour}', body: '品质码已生成，看看还差什么。' },
    codeChanged: { title: '{product} 变为{to}', body: '原来是{from}。看看变色的原因和补救办法。' },
    invitationAccepted: { title: '{name} 已加入', body: '您发出的邀请已被接受。' },
  },
}

export default inbox
