const verification = { title: '核验' }

export default verification
