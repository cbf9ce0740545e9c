import type zh from '../zh-CN/apply'

const apply: typeof zh = {
  title: 'Connect a platform',
  headline: 'Apply for your platform',
  intro:
    'Once connected it decides launches by the suppliers’ quality codes. The Centre answers within 3 working days; you become its administrator.',
  elsewhere: {
    title: 'You belong to a company, a platform or the Centre',
    note: 'One WeChat account belongs to one side. Apply with the account of whoever is responsible for the platform.',
  },
  platform: 'Platform',
  nameZh: 'Name in Chinese',
  nameEn: 'Name in English',
  nameEnHint: 'Letters and digits; they make its id',
  creditCode: 'Unified social credit code',
  creditCodeHint: '18 characters, on the operator’s business licence',
  contact: 'Administrator',
  contactName: 'Your name',
  mobile: 'Mobile number',
  mobileHint: 'The Centre calls it when it checks',
  purpose: 'Purpose',
  purposeHint: 'What it needs the codes for, 4 characters or more',
  agree: 'I accept the data agreement for the platform',
  agreeMissing: 'Read and accept the data agreement first',
  incomplete: 'Fill in every field',
  submit: 'Send the application',
  submitting: 'Sending',
  submitted: 'Sent. The Centre is checking',
  states: {
    open: 'The Centre is checking and answers by {day} {time}. Nothing for you to do',
    approved: 'Connected: you are its administrator',
    refused: 'Not approved',
    withdrawn: 'You took this application back',
  },
  submittedAt: 'Sent {time}',
  accepted: 'Data agreement version {version}, accepted by {name} {time}',
  reason: 'Reason',
  withdraw: 'Take it back',
  withdrawTitle: 'Take this application back?',
  withdrawNote: 'The Centre stops checking. You can apply again at any time.',
  withdrawYes: 'Take it back',
  keep: 'Not now',
  withdrawn: 'Taken back',
  again: 'Apply again',
  toTeam: 'Invite reviewers',
}

export default apply
