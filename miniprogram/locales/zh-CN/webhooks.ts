export default {
  title: '通知接收情况',
  intro: '变红必须在 60 秒内到达接收正常的平台。停发的要联系平台修好后重发。',
  empty: { title: '还没有接入的平台', note: '平台接入并填写接收地址后，会出现在这里。' },
  fetched: '没有填接收地址，由平台自己来取',
  keys: '{n} 个密钥在用',
  keyUsedOn: '{n} 个密钥在用，最近 {day} 使用',
  noKeys: '没有启用中的密钥',
  oldest: '最早的一条从 {time} 起等待',
  more: '还有 {n} 个码',
  resend: '马上重发',
  resendTo: '马上重发给{name}',
  suspended: '已暂停，不推送',
}
