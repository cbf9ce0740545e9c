const { greet } = require('../../words/greeting')

Page({
  data: { list: [1], greeting: greet('phone') },
  open() {
    wx.navigateTo({ url: '/packed/pages/second/second?id=1' })
  },
})
