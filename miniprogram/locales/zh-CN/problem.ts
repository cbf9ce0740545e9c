/** Telling the Centre what is wrong with a product. */
const problem = {
  title: '反映问题',
  note: '内容会送到网监中心，由工作人员核实。核实前品质码的颜色不变。',
  reason: '什么问题',
  reasons: {
    injury: '有人受伤或不适',
    fake: '码或商品像是假的',
    mismatch: '商品和码不符',
    label: '标签有问题',
    quality: '质量有问题',
    unsafe: '有安全风险',
    other: '其他',
  },
  text: '说说具体情况',
  hint: '在哪里买到、看到什么、批号或日期',
  pictures: '照片（可不放）',
  picturesNote: '商品、标签或损坏的地方，最多 3 张',
  privacy: '中心会记下是谁反映的，不会告诉供应商。',
  send: '送到中心',
  choose: '先选一个问题，并写几句',
  sent: '已送到中心',
  sentNote: '谢谢。核实后会在消息里答复您，也可以在“我反映的问题”里看进展。',
  mine: '我反映的问题',
  mineNote: '进展和中心的答复',
  states: { open: '正在核实', counted: '属实，已计入投诉', answered: '已答复', dismissed: '未发现问题' },
  answer: '中心答复',
  emptyMine: {
    title: '还没有反映过问题',
    note: '扫商品上的品质码，在结果页点“反映问题”。',
    action: '去扫码',
  },
  offlineMine: '没有网络，显示的是 {time} 的内容。',
  more: '加载更多',
  back: '返回',
}

export default problem
