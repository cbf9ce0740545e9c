import type { AppealRow } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, reason, refusalText } from '../../../services/words'
import { appealState } from '../../appeal-state'

/** My company's appeals with where each stands; of one product where the page was opened from it. */
Component({
  behaviors: [screen('appeals')],
  data: {
    productId: '',
    load: 'loading',
    note: '',
    items: [] as AppealRow[],
    rows: [] as ReturnType<typeof rowOf>[],
    next: '',
    asOf: '',
    oldNote: '',
  },
  methods: {
    onLoad(query: { productId?: string }) {
      this.setData({ productId: query.productId ?? '' })
    },
    onShow() {
      void this.read()
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    onReachBottom() {
      if (this.data.next) void this.read(this.data.next)
    },
    onWords() {
      this.word()
    },
    async read(cursor?: string) {
      const { productId } = this.data
      try {
        const page = await call('supplier', 'appeals', {
          ...(productId && { productId }),
          ...(cursor && { cursor }),
        })
        const items = cursor ? [...this.data.items, ...page.items] : page.items
        this.setData({
          items,
          next: page.next ?? '',
          asOf: page.asOf,
          load: items.length ? 'ready' : 'empty',
        })
        this.word()
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (this.data.items.length) return
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    word() {
      const { items, asOf, w } = this.data
      this.setData({
        rows: items.map((item) => rowOf(item, asOf)),
        oldNote: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
      })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/supplier/pages/appeal/appeal?id=${event.currentTarget.dataset.id}` })
    },
    onNew() {
      wx.navigateTo({ url: `/supplier/pages/appeal/appeal?productId=${this.data.productId}` })
    },
    onAct() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function rowOf(item: AppealRow, asOf: string) {
  const state = appealState(item, asOf)
  const why = reason(item.reason)
  return {
    id: item.id,
    product: item.product,
    why,
    ...state,
    label: `${item.product}, ${why}, ${state.state}`,
  }
}
