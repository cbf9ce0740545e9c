import type zh from '../zh-CN/claim'

const claim: typeof zh = {
  title: 'Claim a company',
  headline: 'Show that this is your company',
  intro:
    'Upload what shows that you act for it. The Centre answers within 3 working days. Until then you are shown nothing of who registered it.',
  company: 'Company name',
  companyHint: 'Exactly as on the business licence',
  creditCode: 'Unified social credit code',
  contact: 'Contact',
  contactName: 'Your name',
  contactMobile: 'Mobile number',
  contactMobileHint: 'The Centre calls it when a check raises a question',
  note: 'Explanation (optional)',
  noteHint: 'Such as: whoever registered it has left',
  evidence: 'Evidence',
  evidenceLabel: 'Photo of the business licence, stamped letter of authority',
  evidenceNote:
    'Legal representatives upload the licence and an identity paper. Anybody else adds a stamped letter of authority.',
  evidenceMissing: 'At least one paper is needed',
  after:
    'Once granted you are the owner. The members until then are told and lose access at once; you can invite them again.',
  submit: 'Send the claim',
  submitting: 'Sending',
  submitted: 'Sent. The Centre is checking',
  states: {
    open: 'The Centre is checking and answers by {day} {time}. Nothing for you to do',
    granted: 'Granted: you own this company',
    refused: 'Refused',
    withdrawn: 'You took this claim back',
  },
  submittedAt: 'Sent {time}',
  reason: 'Reason',
  withdraw: 'Take it back',
  withdrawTitle: 'Take this claim back?',
  withdrawNote: 'The Centre stops checking. You can claim again at any time.',
  withdrawYes: 'Take it back',
  keep: 'Not now',
  withdrawn: 'Taken back',
  again: 'Claim again',
  toCompany: 'See the company',
}

export default claim
