import type { HealthCode } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { failedLoad } from '../../../services/loaded'
import { personRow, shownPerson } from '../../residents'

/** Those whom I declare for: whose code is shown, and adding a child, an elderly person or a ward. */
Component({
  behaviors: [screen('resident', 'peopleTitle')],
  data: {
    load: 'loading',
    note: '',
    codes: [] as HealthCode[],
    rows: [] as ReturnType<typeof personRow>[],
  },
  methods: {
    onShow() {
      void this.read()
    },
    onWords() {
      this.word()
    },
    word() {
      this.setData({ rows: this.data.codes.map(personRow) })
    },
    async read() {
      try {
        const { items } = await call('health', 'myCodes', {})
        this.setData({ codes: items, load: 'ready' })
        this.word()
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string }
      shownPerson.set(id)
      wx.redirectTo({ url: `/health/pages/my-code/my-code?id=${id}` })
    },
    onOwn() {
      wx.navigateTo({ url: '/health/pages/declare/declare' })
    },
    onAdd() {
      wx.navigateTo({ url: '/health/pages/declare/declare?agent=1' })
    },
    onAct() {
      if (this.data.load === 'off') return wx.switchTab({ url: '/pages/home/home' })
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})
