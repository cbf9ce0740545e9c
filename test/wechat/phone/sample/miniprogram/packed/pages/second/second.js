Page({
  data: { name: '', id: '', seen: '' },
  onLoad({ id }) {
    this.setData({ id, seen: wx.getStorageSync('seen') })
  },
})
