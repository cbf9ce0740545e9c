import type { Output, SupplierRow, SupplierState } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, refusalText, type Words, words } from '../../../services/words'
import { requirementName } from '../board/view'

type Tab = SupplierState | 'all'
const TABS: readonly Tab[] = ['all', 'resumed', 'blocked', 'none', 'closed']

/** Every supplier with its codes by colour and what blocks it. */
Component({
  behaviors: [screen('oversight')],
  data: {
    tab: 'all' as Tab,
    tabs: [] as { id: Tab; name: string }[],
    load: 'loading',
    note: '',
    items: [] as SupplierRow[],
    rows: [] as ReturnType<typeof rowOf>[],
    total: null as Output<'center', 'suppliers'>['total'] | null,
    next: '',
    asOf: '',
    oldNote: '',
  },
  methods: {
    onLoad(query: { state?: string }) {
      this.setData({ tab: TABS.find((tab) => tab === query.state) ?? 'all' })
    },
    onShow() {
      wx.setNavigationBarTitle({ title: words('oversight').suppliersTitle })
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
        const state = tab === 'all' ? {} : { state: tab }
        const page = await call('center', 'suppliers', { ...state, ...(cursor && { cursor }) })
        if (tab !== this.data.tab) return
        const items = cursor ? [...this.data.items, ...page.items] : page.items
        this.setData({
          items,
          next: page.next ?? '',
          total: page.total ?? null,
          asOf: page.counted ?? page.asOf,
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
      const { items, total, asOf, w } = this.data
      this.setData({
        tabs: TABS.map((id) => {
          const name = id === 'all' ? w.allStates : w.supplierStates[id]
          return { id, name: id !== 'all' && total ? `${name} ${total[id]}` : name }
        }),
        rows: items.map((item) => rowOf(item, w)),
        oldNote: asOf ? fill(w.offlineOld, { time: moment(asOf) }) : '',
      })
    },
    choose(tab: Tab) {
      this.setData({ tab, items: [], rows: [], load: 'loading', next: '' })
      void this.read()
    },
    onTab(event: WechatMiniprogram.TouchEvent) {
      const tab = event.currentTarget.dataset.tab as Tab
      if (tab !== this.data.tab) this.choose(tab)
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/center/pages/supplier/supplier?id=${event.currentTarget.dataset.id}` })
    },
    onSearch() {
      wx.navigateTo({ url: '/center/pages/search/search' })
    },
    onDuplicates() {
      wx.navigateTo({ url: '/center/pages/duplicates/duplicates' })
    },
    onAct() {
      if (this.data.load === 'empty') this.choose('all')
      else {
        this.setData({ load: 'loading' })
        void this.read()
      }
    },
  },
})

const COLOURS = ['green', 'yellow', 'red', 'grey'] as const

function rowOf({ id, name, state, counts, blocks }: SupplierRow, w: Words<'oversight'>) {
  const colours = words('common').shortColours
  return {
    id,
    name,
    state: w.supplierStates[state],
    tone: state === 'resumed' ? 'green' : state === 'blocked' ? 'amber' : '',
    counts: COLOURS.filter((colour) => counts[colour] > 0).map((colour) => ({
      colour,
      name: colours[colour],
      count: counts[colour],
    })),
    blocks: blocks.length ? fill(w.blockedBy, { names: blocks.map(requirementName).join(w.between) }) : '',
  }
}
