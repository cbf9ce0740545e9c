import type zh from '../zh-CN/me'

const me: typeof zh = { title: 'Me' }

export default me
