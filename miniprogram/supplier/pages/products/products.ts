import type { ProductRow } from '../../../../typings/contract'
import type { Instant } from '../../../../typings/text'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { moment } from '../../../services/format'
import { keepSeen, lastSeen } from '../../../services/seen'
import { fill, refusalText, words } from '../../../services/words'
import type { Tap } from '../../events'

type Tab = 'all' | 'toMend' | 'drafts'
interface Seen {
  items: ProductRow[]
  asOf: Instant
  next?: string
}
const seenAs = 'products'

/** All products of the company with their colour. `?new=1` opens the sheet for a new one at once. */
Component({
  behaviors: [screen('products')],
  data: {
    load: 'loading',
    loadNote: '',
    items: [] as ProductRow[],
    rows: [] as unknown[],
    tabs: [] as { id: Tab; name: string; count: number }[],
    tab: 'all' as Tab,
    next: '',
    asOf: '',
    emptyTitle: '',
    emptyNote: '',
    offlineNote: '',
    offlineWhy: '',
    adding: false,
  },
  observers: {
    /** Back on the network: what is on the screen is brought up to date. */
    offline(offline: boolean) {
      if (!offline && this.data.asOf) void this.read()
    },
  },
  methods: {
    onLoad(query: { new?: string }) {
      if (query.new === '1') this.setData({ adding: true })
    },
    onShow() {
      void this.read()
    },
    onWords() {
      this.render()
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    onRetry() {
      this.setData({ load: 'loading' })
      void this.read()
    },
    async read() {
      try {
        const page = await call('supplier', 'products', {})
        keepSeen(seenAs, page)
        this.take(page)
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        const seen = lastSeen<Seen>(seenAs)
        if (offline && seen) this.take(seen)
        else if (this.data.load !== 'ready' || !offline)
          this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    take({ items, asOf, next }: Seen) {
      this.setData({ load: 'ready', items, asOf, next: next ?? '' })
      this.render()
    },
    async onMore() {
      try {
        const page = await call('supplier', 'products', { cursor: this.data.next })
        this.take({ ...page, items: [...this.data.items, ...page.items] })
      } catch (error) {
        wx.showToast({ title: refusalText(error), icon: 'none' })
      }
    },
    render() {
      const w = words('products')
      const { items, tab, asOf } = this.data
      const tabs = (['all', 'toMend', 'drafts'] as const).map((id) => ({
        id,
        name: w[id],
        count: items.filter((row) => belongs(row, id)).length,
      }))
      const rows = items
        .filter((row) => belongs(row, tab))
        .map((row) => ({ productId: row.productId, name: row.name, colour: row.colour, said: said(row) }))
      const empty = {
        all: [w.emptyTitle, w.emptyNote],
        toMend: [w.emptyMendTitle, w.emptyMendNote],
        drafts: [w.emptyDraftsTitle, w.emptyDraftsNote],
      }[tab]
      const offlineNote = asOf ? fill(words('common').offlineBanner, { time: moment(asOf) }) : ''
      this.setData({
        tabs,
        rows,
        emptyTitle: empty[0],
        emptyNote: empty[1],
        offlineNote,
        offlineWhy: words('common').offlineAction,
      })
    },
    onTab(event: Tap<{ id: Tab }>) {
      this.setData({ tab: event.currentTarget.dataset.id })
      this.render()
    },
    onProduct(event: Tap<{ id: string }>) {
      wx.navigateTo({ url: `/supplier/pages/product/product?productId=${event.currentTarget.dataset.id}` })
    },
    onAdd() {
      this.setData({ adding: true })
    },
    onClose() {
      this.setData({ adding: false })
    },
    onCreated(event: WechatMiniprogram.CustomEvent<{ productId: string }>) {
      this.setData({ adding: false })
      wx.navigateTo({ url: `/supplier/pages/product/product?productId=${event.detail.productId}` })
    },
  },
})

function belongs(row: ProductRow, tab: Tab): boolean {
  if (tab === 'drafts') return row.state === 'draft'
  return tab === 'all' || (row.state === 'submitted' && row.open.some(({ state }) => state !== 'checking'))
}

function said(row: ProductRow): string {
  const w = words('products')
  const { met, total, open } = row
  if (row.state === 'draft') return fill(w.rowDraft, { met, total })
  if (met === total) return fill(w.rowMet, { total })
  if (open.length > 0 && open.every(({ state }) => state === 'checking')) return w.rowChecking
  return fill(w.rowLeft, { count: total - met })
}
