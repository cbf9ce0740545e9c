import type zh from '../zh-CN/problem'

const problem: typeof zh = {
  title: 'Report a problem',
  note: 'This goes to the Centre, where somebody looks into it. Until then the colour of the code stays.',
  reason: 'What is wrong',
  reasons: {
    injury: 'Somebody was hurt',
    fake: 'Code or product looks forged',
    mismatch: 'Product and code do not match',
    label: 'The label',
    quality: 'The quality',
    unsafe: 'A danger',
    other: 'Something else',
  },
  text: 'Tell us more',
  hint: 'Where you bought it, what you saw, batch or date',
  pictures: 'Pictures (optional)',
  picturesNote: 'The product, the label or the damage; up to 3',
  privacy: 'The Centre keeps who reported it and does not tell the supplier.',
  send: 'Send to the Centre',
  choose: 'Choose what is wrong and write a few words',
  sent: 'Sent to the Centre',
  sentNote: 'Thank you. The answer comes to your messages; "What I reported" shows how it goes.',
  mine: 'What I reported',
  mineNote: "How it goes, and the Centre's answers",
  states: {
    open: 'Being looked into',
    counted: 'True; counted as a complaint',
    answered: 'Answered',
    dismissed: 'Nothing found',
  },
  answer: 'Answer of the Centre',
  emptyMine: {
    title: 'Nothing reported yet',
    note: 'Scan the code on a product and tap "Report a problem".',
    action: 'Scan',
  },
  offlineMine: 'No network. This is as of {time}.',
  more: 'Load more',
  back: 'Back',
}

export default problem
