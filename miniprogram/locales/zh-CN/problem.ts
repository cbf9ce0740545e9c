/** Telling the Centre what is wrong with a product. */
const problem = {
  title: '反映问题',
  note: '内容会送到网监中心，由工作人员核实。核实前品质码的颜色不变。',
  reason: '什么问题',
  reasons: {
    fake: '码或商品像是假的',
    mismatch: '商品和码不符',
    label: '标签有问题',
    quality: '质量有问题',
    unsafe: '有安全风险',
    other: '其他',
  },
  text: '说说具体情况',
  hint: '在哪里买到、看到什么、批号或日期',
  privacy: '中心会记下是谁反映的，不会告诉供应商。',
  send: '送到中心',
  choose: '先选一个问题，并写几句',
  sent: '已送到中心',
  sentNote: '谢谢。工作人员会核实，需要时会调整品质码。',
  back: '返回',
}

export default problem
