const code = { title: '扫码结果' }

export default code
