import type { AppealRow } from '../../../../typings/contract'
import { paged } from '../../../behaviors/paged'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, reason } from '../../../services/words'
import { appealState } from '../../appeal-state'

/** My company's appeals with where each stands; of one product where the page was opened from it. */
Component({
  behaviors: [
    screen('appeals'),
    paged({
      asking: { productId: '' },
      beside: {},
      fetch: ({ productId }, at) => call('supplier', 'appeals', { ...(productId && { productId }), ...at }),
    }),
  ],
  data: {
    rows: [] as ReturnType<typeof rowOf>[],
    oldNote: '',
  },
  methods: {
    onLoad(query: { productId?: string }) {
      this.setData({ productId: query.productId ?? '' })
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
