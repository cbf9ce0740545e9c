const FAILED: string[] = ['error', 'offline']

/** The button of a page that shows nothing: reads again after a failure, and leads home from what is gone or switched off. */
export const again = Behavior({
  methods: {
    onAct() {
      const { load } = this.data as unknown as { load: string }
      if (!FAILED.includes(load)) return wx.switchTab({ url: '/pages/home/home' })
      this.setData({ load: 'loading' } as never)
      void (this as unknown as { read(): Promise<void> }).read()
    },
  },
})
