import type zh from '../zh-CN/inbox'

const inbox: typeof zh = {
  title: 'Inbox',
  today: 'Today',
  earlier: 'Earlier',
  all: 'All',
  unread: 'Unread {n}',
  readAll: 'Mark all as read',
  open: 'Open',
  unreadDot: 'Unread',
  empty: { title: 'No messages yet', note: 'Changes of colour, verifications and expiries arrive here.' },
  emptyUnread: { title: 'All read', note: 'There is nothing unread.' },
  old: 'No network. These are the messages of {time}.',
  more: 'Show earlier messages',
  messages: {
    companyRegistered: {
      title: 'Company registered',
      body: '{company} is registered. The Centre verifies its business licence, nothing for you to do.',
    },
    companyVerified: { title: 'Company verified', body: '{company} is as the register says.' },
    companyMismatch: {
      title: 'Company not verified',
      body: '{company} differs from the register. Check the company page, or appeal if this is wrong.',
    },
    paperVerified: { title: '{paper} verified', body: 'Number {number} is as the register says.' },
    paperMismatch: {
      title: '{paper} differs from the register',
      body: 'Number {number} is not what the register says. Correct it or upload it again.',
    },
    codeIssued: {
      title: '{product} has a {colour} code',
      body: 'The quality code is issued. See what is left.',
    },
    codeChanged: { title: '{product} turned {to}', body: 'It was {from}. See why and what cures it.' },
    invitationAccepted: { title: '{name} has joined', body: 'The invitation you sent was accepted.' },
  },
}

export default inbox
