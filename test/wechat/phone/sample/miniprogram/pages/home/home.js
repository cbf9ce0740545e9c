const { greet } = require('../../words/greeting')

Page({
  data: { list: [1], greeting: greet('phone'), answer: 'ask', scanned: 'scan', size: 'file' },
  onPullDownRefresh() {
    this.setData({ greeting: greet('again') })
    wx.stopPullDownRefresh()
  },
  open() {
    wx.setStorageSync('seen', 'yes')
    wx.navigateTo({ url: '/packed/pages/second/second?id=1' })
  },
  ask() {
    wx.cloud.callFunction({ name: 'echo', data: {} }).then(
      ({ result }) => this.setData({ answer: result }),
      ({ errMsg }) => this.setData({ answer: errMsg }),
    )
  },
  fail() {
    throw new Error('a handler failed')
  },
  unknown() {
    wx.startBeaconDiscovery()
  },
  scan() {
    wx.scanCode({
      success: ({ result }) => this.setData({ scanned: result }),
      fail: ({ errMsg }) => this.setData({ scanned: errMsg }),
    })
  },
  file() {
    wx.chooseMedia({ count: 1 }).then(
      ({ tempFiles }) => this.setData({ size: `${tempFiles[0].size} bytes` }),
      ({ errMsg, errno }) => this.setData({ size: `${errMsg} ${errno}` }),
    )
  },
})
