const me = { title: '我的' }

export default me
