/** Questions of suppliers as the Centre answers them. */
const questions = {
  title: '供应商提问',
  tabs: { open: '待答复', answered: '已答复' },
  count: '{n} 个待答复',
  overdueCount: '{n} 个超时',
  left: '剩 {time}',
  over: '超 {time}',
  by: '{time} 前',
  tomorrow: '明天 {time} 前',
  empty: { title: '都答复完了', note: '供应商提问后会出现在这里，8 个工作小时内答复。', action: '刷新' },
  emptyAnswered: { title: '还没有答复过', note: '答复后会保留在这里。', action: '刷新' },
  offline: '没有网络，显示的是 {time} 的内容，可能已有人答复。',
  more: '加载更多',
  asker: '{supplier} · {by}',
  answer: '答复',
  answerHint: '直接说怎么做，2 到 1000 字。供应商会看到原文',
  submit: '发送答复',
  done: '已答复，供应商会在消息里看到',
  reply: '答复这个问题',
  fold: '收起',
  answered: '{by} · {time}',
  taken: '别的同事刚刚答复了这个问题',
  view: '查看附件',
}

export default questions
