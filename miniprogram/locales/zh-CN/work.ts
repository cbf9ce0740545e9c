/** The Centre's queues on one page. */
const work = {
  title: '待办队列',
  verifications: '核验',
  verificationsNote: '证照和备案，与官网逐项比对',
  appeals: '申诉',
  appealsNote: '第一级 24 小时，第二级 72 小时',
  questions: '供应商提问',
  questionsNote: '8 个工作小时内答复',
  forces: '双人处置',
  forcesNote: '红码、停售和解除，须第二人确认',
  claims: '企业认领',
  claimsNote: '“这是我的企业”的申请',
  extracts: '登记数据导入',
  extractsNote: '导入官网登记数据，自动核验',
  people: '中心人员',
  peopleNote: '经办和主管，邀请、改角色、移出',
  platforms: '平台',
  platformsNote: '登记、邀请管理员、暂停和恢复',
  open: '{n} 件',
  nothing: '没有',
  overdue: '{n} 件超时',
  newMeasure: '发起处置',
  newMeasureNote: '扫码或输入编号，选理由，附证据',
  rowLabel: '{name}，{open}，{overdue}',
}

export default work
