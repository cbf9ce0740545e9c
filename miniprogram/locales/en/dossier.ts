import type zh from '../zh-CN/dossier'

const dossier: typeof zh = { title: 'Dossier' }

export default dossier
