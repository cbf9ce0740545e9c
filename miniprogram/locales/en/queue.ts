import type zh from '../zh-CN/queue'

const queue: typeof zh = { title: 'Verification queue' }

export default queue
