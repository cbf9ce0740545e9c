import type zh from '../zh-CN/history'

const en: typeof zh = {
  title: 'Changes of colour',
  intro: 'Every colour the code has shown, the newest first. Times are Beijing time.',
  emptyTitle: 'No changes yet',
  emptyNote: 'The first judgement stands here once you submit.',
  more: 'Show earlier ones',
  loadingMore: 'Loading',
}
export default en
