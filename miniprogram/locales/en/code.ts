import type zh from '../zh-CN/code'

const code: typeof zh = { title: 'Scan result' }

export default code
