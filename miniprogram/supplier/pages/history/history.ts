import type { HistoryEntry, Output } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { keepSeen, lastSeen } from '../../../services/seen'
import { refusalText } from '../../../services/words'

type Page = Output<'supplier', 'history'>

/** Every colour that a product's code has shown. `?productId=` */
Component({
  behaviors: [screen('history')],
  data: {
    productId: '',
    load: 'loading',
    loadNote: '',
    entries: [] as HistoryEntry[],
    next: '',
    asOf: '',
    loadingMore: false,
  },
  methods: {
    onLoad({ productId = '' }: { productId?: string }) {
      this.setData({ productId })
    },
    onShow() {
      void this.read()
    },
    onRetry() {
      this.setData({ load: 'loading' })
      void this.read()
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    async read() {
      const { productId } = this.data
      const place = `history:${productId}`
      try {
        const page = await call('supplier', 'history', { productId })
        keepSeen(place, page)
        this.take(page)
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        const seen = offline ? lastSeen<Page>(place) : undefined
        if (seen) this.take(seen)
        else
          this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    take({ items, next, asOf }: Page) {
      this.setData({ load: items.length > 0 ? 'ready' : 'empty', entries: items, next: next ?? '', asOf })
    },
    async onMore() {
      const { productId, next, entries, loadingMore } = this.data
      if (!next || loadingMore) return
      this.setData({ loadingMore: true })
      try {
        const page = await call('supplier', 'history', { productId, cursor: next })
        this.setData({ entries: [...entries, ...page.items], next: page.next ?? '' })
      } catch (error) {
        wx.showToast({ title: refusalText(error), icon: 'none' })
      } finally {
        this.setData({ loadingMore: false })
      }
    },
    onReachBottom() {
      void this.onMore()
    },
  },
})
