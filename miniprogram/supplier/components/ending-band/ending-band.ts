/**
 * What platforms reported to have ended of one product, one line for each, to open; nothing where there is none.
 * productId: whose.
 */
import type { EndingView } from '../../../../typings/contract'
import { worded } from '../../../behaviors/worded'
import { call } from '../../../services/call'
import { fill, text, words } from '../../../services/words'
import { SIGNS } from '../../pages/ending/view'

Component({
  behaviors: [worded('ending')],
  properties: { productId: { type: String, value: '' } },
  data: {
    items: [] as EndingView[],
    lines: [] as { id: string; said: string; state: string; glyph: string; tone: string }[],
  },
  observers: {
    productId() {
      void this.read()
    },
    w() {
      this.word()
    },
  },
  pageLifetimes: {
    show() {
      void this.read()
    },
  },
  methods: {
    /** Beside the page's own reading: what cannot be read now is in the inbox too. */
    async read() {
      const { productId } = this.data
      if (!productId) return
      try {
        const { items } = await call('supplier', 'endings', { productId })
        this.setData({ items: items.filter(({ state }) => state !== 'withdrawn') })
        this.word()
      } catch {
        this.setData({ items: [], lines: [] })
      }
    },
    word() {
      const { band, bandAct, states } = words('ending')
      const lines = this.data.items.map(({ id, state, platform }) => ({
        id,
        said: fill(band, { platform: text(platform) }),
        state: state === 'hearing' ? bandAct : states[state],
        ...SIGNS[state],
      }))
      this.setData({ lines })
    },
    onOpen(event: WechatMiniprogram.TouchEvent<never, never, { id: string }>) {
      wx.navigateTo({ url: `/supplier/pages/ending/ending?id=${event.currentTarget.dataset.id}` })
    },
  },
})
