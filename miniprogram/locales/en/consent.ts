import type zh from '../zh-CN/consent'

const consent: typeof zh = { title: 'Privacy' }

export default consent
