import type zh from '../zh-CN/problem'

const problem: typeof zh = {
  title: 'Report a problem',
  note: 'This goes to the Centre, where somebody looks into it. Until then the colour of the code stays.',
  reason: 'What is wrong',
  reasons: {
    fake: 'Code or product looks forged',
    mismatch: 'Product and code do not match',
    label: 'The label',
    quality: 'The quality',
    unsafe: 'A danger',
    other: 'Something else',
  },
  text: 'Tell us more',
  hint: 'Where you bought it, what you saw, batch or date',
  privacy: 'The Centre keeps who reported it and does not tell the supplier.',
  send: 'Send to the Centre',
  choose: 'Choose what is wrong and write a few words',
  sent: 'Sent to the Centre',
  sentNote: 'Thank you. Somebody looks into it and changes the code if needed.',
  back: 'Back',
}

export default problem
