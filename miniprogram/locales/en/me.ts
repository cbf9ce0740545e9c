import type zh from '../zh-CN/me'

const me: typeof zh = {
  title: 'Me',
  roles: {
    public: 'Visitor',
    supplier: 'Supplier',
    reviewer: 'Platform reviewer',
    platformAdmin: 'Platform administrator',
    clerk: 'Centre clerk',
    supervisor: 'Centre supervisor',
  },
  guest: 'WeChat user',
  display: 'Display',
  language: 'Language',
  large: 'Large view',
  largeNote: 'Larger letters, one thing a screen',
  data: 'My data',
  privacy: 'Privacy and consent',
  agreed: 'Agreed',
  notAgreed: 'Not agreed',
  company: 'Company',
  companyNote: 'Name, contact and capacity figures',
  invitation: 'I have an invitation',
  invitationNote: 'Reviewers of platforms and staff of the Centre join by invitation',
  code: 'Invitation',
  codeHint: 'About 10 characters, or the set-up secret',
  name: 'Your name',
  nameHint: 'Stands in every record of what you decide',
  join: 'Join',
  joined: 'Joined',
  help: 'Help',
  colours: 'How a colour is decided',
  coloursNote:
    'One red makes it red. Else one yellow makes it yellow. Only when everything is met is it green. No score can buy a green.',
  phone: 'Help line',
  phoneNote: 'Working days 9:00–17:30',
}

export default me
