/** Questions to the Centre: a new one and those that were asked. */
const ask = {
  title: '问中心',
  headline: '问中心',
  intro: '工作日 8 个工作小时内答复，答复会放进消息。',
  about: '关于哪个商品',
  none: '不针对某个商品',
  choose: '选择商品',
  text: '您的问题',
  textHint: '遇到了什么、想知道什么，5 到 500 字',
  evidence: '截图或照片',
  submit: '提交问题',
  submitted: '已提交，答复会放进消息',
  tooMany: '已有 {limit} 个问题在等答复。等答复后再问，或拨打帮助电话',
  asked: '问过的问题',
  empty: { title: '还没有问过', note: '先看看帮助里有没有答案。' },
  waiting: '等中心答复',
  answer: '中心答复',
  by: '{by} · {time}',
  more: '加载更早的',
  offlineWhy: '没有网络，联网后再提交',
}

export default ask
