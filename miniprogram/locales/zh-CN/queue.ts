/** The Centre's verification queue. */
const queue = {
  title: '核验队列',
  open: '件待核验',
  overdue: '{n} 件',
  overdueRest: '超过 4 个工作小时',
  onTime: '都在 4 个工作小时内',
  kinds: { all: '全部', company: '企业', licence: '许可', filing: '备案' },
  left: '剩 {time}',
  over: '超 {time}',
  by: '{time} 前',
  tomorrow: '明天 {time} 前',
  affects: '影响 {n} 个商品',
  affectsNone: '还没有商品在等',
  company: '营业执照',
  first: '处理最急的一件',
  extracts: '登记摘录：批量核验',
  offline: '没有网络，显示的是 {time} 的队列，可能已有人处理。',
  more: '正在加载更多',
  moreFailed: '后面的没有加载出来',
  empty: {
    title: '都核验完了',
    note: '供应商提交新的证照后，会出现在这里，4 个工作小时内核验。',
    action: '刷新',
  },
  emptyKind: { title: '这一类没有待核验的', note: '其他类别可能还有，看看全部。', action: '看全部' },
  rowLabel: '{title}，{number}，{supplier}，{due}',
}

export default queue
