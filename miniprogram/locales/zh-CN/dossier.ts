const dossier = { title: '商品资料' }

export default dossier
