const scan = { title: '扫码' }

export default scan
