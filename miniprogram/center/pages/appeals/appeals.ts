import type { AppealRow } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, reason, refusalText, type Words, words } from '../../../services/words'
import { dueInWords } from '../../due'

type Tab = 'open' | 'decided'

/** Appeals: what waits by its target hour, and what was answered. */
Component({
  behaviors: [screen('appealQueue')],
  data: {
    tabs: ['open', 'decided'] as Tab[],
    tab: 'open' as Tab,
    load: 'loading',
    note: '',
    items: [] as AppealRow[],
    rows: [] as ReturnType<typeof rowOf>[],
    open: 0,
    overdue: 0,
    count: '',
    overdueCount: '',
    next: '',
    asOf: '',
    oldNote: '',
  },
  methods: {
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
      const { tab } = this.data
      try {
        const page = await call('center', 'appeals', { state: tab, ...(cursor && { cursor }) })
        // The tab may have changed while the answer was on its way.
        if (tab !== this.data.tab) return
        const items = cursor ? [...this.data.items, ...page.items] : page.items
        const { open, overdue, asOf } = page
        const load = items.length ? 'ready' : 'empty'
        this.setData({ items, open, overdue, asOf, next: page.next ?? '', load })
        this.word()
      } catch (error) {
        if (this.data.items.length) return
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    word() {
      const { items, asOf, open, overdue, w } = this.data
      this.setData({
        rows: items.map((item) => rowOf(item, w, asOf)),
        count: open ? fill(w.count, { n: open }) : '',
        overdueCount: overdue ? fill(w.overdueCount, { n: overdue }) : '',
        oldNote: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
      })
    },
    onTab(event: WechatMiniprogram.TouchEvent) {
      const tab = event.currentTarget.dataset.tab as Tab
      if (tab === this.data.tab) return
      this.setData({ tab, items: [], rows: [], load: 'loading', next: '' })
      void this.read()
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/center/pages/appeal/appeal?id=${event.currentTarget.dataset.id}` })
    },
    onAct() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function rowOf(item: AppealRow, w: Words<'appealQueue'>, asOf: string) {
  const { id, product, supplier, level, outcome } = item
  const why = reason(item.reason)
  const due = item.open
    ? dueInWords(item.dueAt, Date.parse(asOf), w)
    : { text: words('appealQueue').outcomes[outcome ?? 'refused'], overdue: false }
  const label = fill(w.rowLabel, { product, reason: why, due: due.text })
  return { id, product, supplier, why, level: w.levels[level], due: due.text, late: due.overdue, label }
}
