import type zh from '../zh-CN/join'

const join: typeof zh = {
  title: 'Join a company',
  headline: '{company} invites you',
  role: 'Your role: {role}',
  until: 'Good until {day}, for one person',
  name: 'Your name',
  needName: 'Enter your name to join',
  nameHint: 'Colleagues see this name',
  join: 'Join',
  joining: 'Joining',
  joined: 'Joined',
  consent: 'Read and agree to the privacy notice first',
  consentRead: 'Read the privacy notice',
  bad: {
    title: 'This invitation no longer works',
    note: 'It was used, has run out or was cancelled. Ask for a new one.',
    action: 'Home',
  },
  staff: {
    title: 'This account has another role',
    note: 'People of platforms and of the Centre cannot join a company. Open the invitation with another WeChat account.',
    action: 'Home',
  },
  member: {
    title: 'You are in a company already',
    note: 'One WeChat account belongs to one company. Leave it first to join another.',
    action: 'See my company',
  },
  roles: { owner: 'Owner', editor: 'Editor', viewer: 'Viewer' },
  rolesNote: {
    owner: 'Changes the company and its people, and everything else',
    editor: 'Makes products, uploads, submits, asks for launches',
    viewer: 'Sees everything, changes nothing',
  },
}

export default join
