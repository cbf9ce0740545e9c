import type { ProductFilter, ProductRow } from '../../../../typings/contract'
import type { Instant } from '../../../../typings/text'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { moment } from '../../../services/format'
import { picturesOf } from '../../../services/pictures'
import { keepSeen, lastSeen } from '../../../services/seen'
import { fill, refusalText, words } from '../../../services/words'
import type { Said, Tap } from '../../events'
import { mayEdit } from '../../role'
import { chipsOf, emptyWords, type Row, rowOf } from './rows'

interface Seen {
  items: ProductRow[]
  counts: Record<ProductFilter, number>
  asOf: Instant
  next?: string
}
const seenAs = 'productList'
/** A word being typed is asked for once it rests. */
const pauseMs = 300

/** All products of the company with their colour. `?new=1` opens the sheet for a new one at once. */
Component({
  behaviors: [screen('products')],
  data: {
    load: 'loading',
    loadNote: '',
    items: [] as ProductRow[],
    counts: {} as Record<ProductFilter, number>,
    pictures: {} as Record<string, string>,
    rows: [] as Row[],
    chips: [] as unknown[],
    filter: 'all' as ProductFilter,
    search: '',
    searching: false,
    next: '',
    loadingMore: false,
    asOf: '',
    empty: { title: '', note: '' },
    counted: '',
    offlineNote: '',
    offlineWhy: '',
    adding: false,
    editor: true,
    /** Counts the questions, so that an answer overtaken by a later question is dropped. */
    asked: 0,
    timer: 0,
  },
  observers: {
    /** Back on the network: what is on the screen is brought up to date. */
    offline(offline: boolean) {
      if (!offline && this.data.asOf) void this.read()
    },
  },
  methods: {
    onLoad(query: { new?: string; filter?: ProductFilter }) {
      this.setData({ adding: query.new === '1', filter: query.filter ?? 'all' })
    },
    onShow() {
      this.setData({ editor: mayEdit() })
      void this.read()
    },
    onUnload() {
      clearTimeout(this.data.timer)
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
    question(): { search?: string; filter: ProductFilter } {
      const search = this.data.search.trim()
      return { filter: this.data.filter, ...(search && { search }) }
    },
    async read() {
      const asked = this.data.asked + 1
      this.setData({ asked })
      const plain = this.data.filter === 'all' && !this.data.search.trim()
      try {
        const page = await call('supplier', 'products', this.question())
        if (asked !== this.data.asked) return
        if (plain) keepSeen(seenAs, page)
        this.take(page)
      } catch (error) {
        if (asked !== this.data.asked) return
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        const seen = lastSeen<Seen>(seenAs)
        if (offline && seen && plain) this.take(seen)
        else if (this.data.load !== 'ready' || !offline || !plain)
          this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      } finally {
        if (asked === this.data.asked) this.setData({ searching: false })
      }
    },
    take({ items, counts, asOf, next }: Seen) {
      this.setData({ load: 'ready', items, counts, asOf, next: next ?? '' })
      this.render()
      void this.look(items)
    },
    /** Small pictures come after the words, where there are any. */
    async look(items: ProductRow[]) {
      const ids = items.flatMap(({ photo }) => photo ?? [])
      if (ids.length === 0) return
      const pictures = await picturesOf(ids)
      this.setData({ pictures: { ...this.data.pictures, ...pictures } })
      this.render()
    },
    async onMore() {
      const { next, loadingMore, asked } = this.data
      if (!next || loadingMore) return
      this.setData({ loadingMore: true })
      try {
        const page = await call('supplier', 'products', { ...this.question(), cursor: next })
        if (asked === this.data.asked) this.take({ ...page, items: [...this.data.items, ...page.items] })
      } catch (error) {
        wx.showToast({ title: refusalText(error), icon: 'none' })
      } finally {
        this.setData({ loadingMore: false })
      }
    },
    onReachBottom() {
      void this.onMore()
    },
    render() {
      const w = words('products')
      const { items, counts, pictures, filter, search, asOf } = this.data
      if (!asOf) return
      this.setData({
        chips: chipsOf(counts),
        rows: items.map((row) => rowOf(row, pictures)),
        empty: emptyWords(search.trim(), filter),
        counted: fill(w.counted, { count: counts[filter] }),
        offlineNote: fill(words('common').offlineBanner, { time: moment(asOf) }),
        offlineWhy: words('common').offlineAction,
      })
    },
    onFilter(event: Tap<{ id: ProductFilter }>) {
      this.setData({ filter: event.currentTarget.dataset.id })
      void this.read()
    },
    onSearch(event: Said<{ value: string }>) {
      clearTimeout(this.data.timer)
      const timer = setTimeout(() => void this.read(), pauseMs) as unknown as number
      this.setData({ search: event.detail.value, searching: true, timer })
    },
    onClear() {
      clearTimeout(this.data.timer)
      this.setData({ search: '', filter: 'all' })
      void this.read()
    },
    onEmpty() {
      if (this.data.search || this.data.filter !== 'all') this.onClear()
      else this.onAdd()
    },
    onProduct(event: Tap<{ id: string }>) {
      wx.navigateTo({ url: `/supplier/pages/product/product?productId=${event.currentTarget.dataset.id}` })
    },
    onBatch() {
      wx.navigateTo({ url: '/supplier/pages/batch/batch' })
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
