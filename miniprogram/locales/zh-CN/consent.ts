const consent = { title: '隐私与授权' }

export default consent
