const inbox = { title: '消息', messages: {} }
export default inbox
