import type { Output, SupplierRow, SupplierState } from '../../../../typings/contract'
import { paged } from '../../../behaviors/paged'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, type Words, words } from '../../../services/words'
import { requirementName } from '../board/view'

type Tab = SupplierState | 'all'
const TABS: readonly Tab[] = ['all', 'resumed', 'blocked', 'none', 'closed']

/** Every supplier with its codes by colour and what blocks it. */
Component({
  behaviors: [
    screen('oversight'),
    paged({
      asking: { tab: 'all' as Tab },
      beside: { total: null as Output<'center', 'suppliers'>['total'] | null },
      fetch: async ({ tab }, at) => {
        const page = await call('center', 'suppliers', { ...(tab !== 'all' && { state: tab }), ...at })
        // The figures are as old as their last count.
        return { ...page, asOf: page.counted ?? page.asOf }
      },
    }),
  ],
  data: {
    tabs: [] as { id: Tab; name: string }[],
    rows: [] as ReturnType<typeof rowOf>[],
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
      // Where one group is empty, all of them are looked at.
      this.ask(this.data.load === 'empty' ? { tab: 'all' } : {})
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
