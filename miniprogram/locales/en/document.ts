import type zh from '../zh-CN/document'

const document: typeof zh = { title: 'Document' }

export default document
