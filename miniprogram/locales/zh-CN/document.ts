const document = { title: '原件' }

export default document
