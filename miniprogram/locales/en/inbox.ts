import type zh from '../zh-CN/inbox'

const inbox: typeof zh = { title: 'Inbox', messages: {} }
export default inbox
