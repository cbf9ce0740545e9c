const queue = { title: '核验队列' }

export default queue
