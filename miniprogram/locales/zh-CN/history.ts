export default {
  title: '变色记录',
  intro: '品质码显示过的每一种颜色，新的在前。时间是北京时间。',
  emptyTitle: '还没有变色记录',
  emptyNote: '提交商品资料后，第一次评估会记在这里。',
  more: '看更早的',
  loadingMore: '正在加载',
}
