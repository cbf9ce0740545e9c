import type { DuplicateRow } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, refusalText, type Words, words } from '../../../services/words'

type Tab = 'open' | 'decided'

/** What may be there twice, for somebody to decide. */
Component({
  behaviors: [screen('oversight')],
  data: {
    tabs: ['open', 'decided'] as Tab[],
    tab: 'open' as Tab,
    load: 'loading',
    note: '',
    items: [] as DuplicateRow[],
    rows: [] as ReturnType<typeof rowOf>[],
    next: '',
    asOf: '',
  },
  methods: {
    onShow() {
      wx.setNavigationBarTitle({ title: words('oversight').duplicatesTitle })
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
        const page = await call('center', 'duplicates', { state: tab, ...(cursor && { cursor }) })
        if (tab !== this.data.tab) return
        const items = cursor ? [...this.data.items, ...page.items] : page.items
        this.setData({
          items,
          asOf: page.asOf,
          next: page.next ?? '',
          load: items.length ? 'ready' : 'empty',
        })
        this.word()
      } catch (error) {
        if (this.data.items.length) return
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    word() {
      const { items, w } = this.data
      this.setData({ rows: items.map((item) => rowOf(item, w)) })
    },
    onTab(event: WechatMiniprogram.TouchEvent) {
      const tab = event.currentTarget.dataset.tab as Tab
      if (tab === this.data.tab) return
      this.setData({ tab, items: [], rows: [], load: 'loading', next: '' })
      void this.read()
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/center/pages/duplicate/duplicate?id=${event.currentTarget.dataset.id}` })
    },
    onAct() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function rowOf({ id, kind, state, sides, at, decided }: DuplicateRow, w: Words<'oversight'>) {
  const [first, second] = sides
  const named = ({ supplier, product }: (typeof sides)[number]) =>
    product ? `${product} · ${supplier}` : supplier
  return {
    id,
    kind: w.duplicateKinds[kind],
    state: w.duplicateStates[state],
    tone: state === 'proposed' ? 'amber' : '',
    first: named(first),
    second: `${w.versus} ${named(second)}`,
    meta: decided
      ? fill(w.decidedBy, { time: moment(decided.at), name: decided.by, reason: decided.reason })
      : moment(at),
  }
}
