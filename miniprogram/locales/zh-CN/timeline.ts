/** Changes of a code's colour, one by one. */
export default {
  actors: { supplier: '供应商', center: '中心核验', platform: '平台复核', time: '到期', rules: '规则变更' },
  version: '第 {version} 版',
  first: '第一次评估为{to}',
  change: '由{from}变为{to}',
  grey: '已撤回',
  allMet: '要求全部满足',
  restored: '恢复商品',
  more: '另有 {count} 项要求',
  withdrawals: {
    discontinued: '供应商撤回：停产或不卖了',
    quality: '供应商撤回：发现质量问题',
    papers: '供应商撤回：资料要重办',
    other: '供应商撤回',
  },
}
