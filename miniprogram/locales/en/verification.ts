import type zh from '../zh-CN/verification'

const verification: typeof zh = { title: 'Verification' }

export default verification
