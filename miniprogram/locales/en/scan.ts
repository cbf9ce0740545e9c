import type zh from '../zh-CN/scan'

const scan: typeof zh = { title: 'Scan' }

export default scan
