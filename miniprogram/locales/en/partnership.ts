import type zh from '../zh-CN/partnership'

const en: typeof zh = {
  title: 'Partnerships',
  partnerIntro:
    'A confirmed partnership of 90 days halves the random reviews. Having none does not change the colour.',
  partner: 'Platform',
  partnerNew: 'Add a platform',
  partnerFrom: 'Since',
  partnerEnded: 'Ended',
  partnerGoing: 'Still going on',
  partnerReason: 'Why it ended',
  reasons: { quality: 'Quality', business: 'Business', other: 'Other' },
  partnerFiles: 'Proof',
  partnerFilesHint: "First page of the contract, a screenshot of the shop's back office.",
}
export default en
