import type { ApplicationRow } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, refusalText, text, type Words } from '../../../services/words'

type Tab = 'open' | 'decided'

/** Platforms that apply: what waits, the most urgent first, and what was decided. */
Component({
  behaviors: [screen('applications')],
  data: {
    tabs: ['open', 'decided'] as Tab[],
    tab: 'open' as Tab,
    state: 'loading' as 'loading' | 'shown' | 'empty' | 'error' | 'offline',
    why: '',
    items: [] as ApplicationRow[],
    rows: [] as ReturnType<typeof rowOf>[],
    count: '',
    open: 0,
    next: '',
    asOf: '',
    oldNote: '',
  },
  methods: {
    onShow() {
      void this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    onReachBottom() {
      if (this.data.next) void this.load(this.data.next)
    },
    onWords() {
      this.word()
    },
    async load(cursor?: string) {
      const { tab } = this.data
      try {
        const page = await call('center', 'applications', { state: tab, ...(cursor && { cursor }) })
        // The tab may have changed while the answer was on its way.
        if (tab !== this.data.tab) return
        const items = cursor ? [...this.data.items, ...page.items] : page.items
        this.setData({
          items,
          open: page.open,
          next: page.next ?? '',
          asOf: page.asOf,
          state: items.length ? 'shown' : 'empty',
        })
        this.word()
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (this.data.items.length) return
        this.setData({ state: offline ? 'offline' : 'error', why: offline ? '' : refusalText(error) })
      }
    },
    word() {
      const { items, asOf, open } = this.data
      const { w } = this.data
      this.setData({
        rows: items.map((item) => rowOf(item, w, asOf)),
        count: fill(w.openCount, { n: open }),
        oldNote: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
      })
    },
    onTab(event: WechatMiniprogram.TouchEvent) {
      const tab = event.currentTarget.dataset.tab as Tab
      if (tab === this.data.tab) return
      this.setData({ tab, items: [], rows: [], state: 'loading', next: '' })
      void this.load()
    },
    onAct() {
      this.setData({ state: 'loading' })
      void this.load()
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/center/pages/application/application?id=${event.currentTarget.dataset.id}` })
    },
  },
})

function rowOf(item: ApplicationRow, w: Words<'applications'>, asOf: string) {
  const { id, creditCode, contact, state, dueAt, at } = item
  const name = text(item.name)
  const late = state === 'open' && dueAt < asOf
  const due = fill(late ? w.overdue : w.due, { time: moment(dueAt) })
  const when = state === 'open' ? due : `${w.states[state]} · ${moment(at)}`
  return {
    id,
    name,
    creditCode,
    by: fill(w.by, { name: contact }),
    when,
    late,
    label: `${name}, ${when}`,
  }
}
