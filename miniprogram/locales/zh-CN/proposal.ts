/** Decisions that two people take: their kinds, and what would take effect. Lines are filled with their params. */
const proposal = {
  title: '等第二人确认',
  gone: { title: '没有这项提议', note: '可能已被移除，或者您没有查看的权限。', action: '返回' },
  takesEffect: '确认后生效',
  whole: '查看全部内容',
  note: '说明',
  maker: '提出',
  confirm: '确认并生效',
  confirmTitle: '作为第二人确认？',
  confirmNote: '确认后立即生效，记入审计。',
  decline: '不同意',
  declineTitle: '不同意这项提议',
  withdrawTitle: '撤回这项提议？',
  withdrawNote: '它还没有效力，撤回后不会有任何变化。',
  kinds: { setting: '设置变更' },
  lines: {
    'setting.epidemic': '疫情模式',
    'setting.epidemic.on': '开启疫情模式：复工情况、在岗人员和疫情期检验项目计入评估',
    'setting.epidemic.off': '关闭疫情模式：疫情期的要求不再计入评估',
    'setting.epidemic.reassess': '全部品质码分批重新评估，颜色可能变化，变色的逐一通知',
    'setting.healthPack': '健康码包',
    'setting.healthPack.on': '开启健康码包，开始收集个人健康申报',
    'setting.healthPack.purpose': '用途：{purpose}',
    'setting.healthPack.until': '到 {until} 为止，之后自动停止收集并删除',
    'setting.healthPack.off': '关闭健康码包，立即停止收集',
    'setting.healthPack.deleted': '已收集的资料按保存期限删除，出具删除证明',
    'setting.retention': '保存期限',
    'setting.retention.days': '{collection}：保存 {days} 天',
  },
}

export default proposal
