import type zh from '../zh-CN/timeline'

const en: typeof zh = {
  actors: {
    supplier: 'Supplier',
    center: 'Centre',
    platform: 'Platform review',
    time: 'Ran out',
    rules: 'Change of the rules',
  },
  version: 'version {version}',
  first: 'first judged {to}',
  change: 'from {from} to {to}',
  grey: 'Withdrawn',
  allMet: 'Every requirement met',
  restored: 'Brought back',
  more: '{count} more {count|requirement|requirements}',
  withdrawals: {
    discontinued: 'Withdrawn by the supplier: no longer made or sold',
    quality: 'Withdrawn by the supplier: a quality problem',
    papers: 'Withdrawn by the supplier: papers to be renewed',
    other: 'Withdrawn by the supplier',
  },
}
export default en
