import type { ProblemRow, RecallRow, SpotRow } from '../../../../typings/contract'
import { paged } from '../../../behaviors/paged'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill } from '../../../services/words'
import { type EventRow, problemRow, recallRow, spotRow } from './rows'

type Tab = 'problems' | 'spots' | 'recalls'
type State = 'open' | 'closed'
type Item = ProblemRow | SpotRow | RecallRow
const PAGES = {
  problems: '/center/pages/problem/problem',
  spots: '/center/pages/spot-check/spot-check',
  recalls: '/center/pages/recall/recall',
}
const NEW = {
  spots: '/center/pages/new-spot-check/new-spot-check',
  recalls: '/center/pages/new-recall/new-recall',
}

/** What happens in circulation: problem reports by gravity, spot checks, recalls by what is due; and the measures. */
Component({
  behaviors: [
    screen('events'),
    paged({
      asking: { tab: 'problems' as Tab, state: 'open' as State },
      beside: { open: 0, overdue: 0 },
      fetch: ({ tab, state }, { cursor }) => pageOf(tab, state, cursor),
    }),
  ],
  data: {
    tabs: ['problems', 'spots', 'recalls'] as Tab[],
    states: ['open', 'closed'] as State[],
    rows: [] as EventRow[],
    count: '',
    overdueCount: '',
    oldNote: '',
  },
  methods: {
    onLoad(query: { tab?: string }) {
      this.setData({ tab: this.data.tabs.find((tab) => tab === query.tab) ?? 'problems' })
    },
    word() {
      const { items, tab, asOf, open, overdue, w } = this.data
      const now = Date.parse(asOf)
      const rows = items.map((item) =>
        tab === 'problems'
          ? problemRow(item as ProblemRow, w, now)
          : tab === 'spots'
            ? spotRow(item as SpotRow, w)
            : recallRow(item as RecallRow, w, now),
      )
      this.setData({
        rows,
        count: open ? fill(w.count, { n: open }) : '',
        overdueCount: overdue ? fill(w.overdueCount, { n: overdue }) : '',
        oldNote: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
      })
    },
    onTab(event: WechatMiniprogram.TouchEvent) {
      this.turnTo({ tab: event.currentTarget.dataset.tab as Tab, state: 'open' })
    },
    onState(event: WechatMiniprogram.TouchEvent) {
      this.turnTo({ tab: this.data.tab, state: event.currentTarget.dataset.state as State })
    },
    turnTo({ tab, state }: { tab: Tab; state: State }) {
      if (tab === this.data.tab && state === this.data.state) return
      this.setData({ count: '', overdueCount: '' })
      this.ask({ tab, state })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `${PAGES[this.data.tab]}?id=${event.currentTarget.dataset.id}` })
    },
    onMeasures() {
      wx.navigateTo({ url: '/center/pages/measures/measures' })
    },
    onNew() {
      const { tab } = this.data
      if (tab !== 'problems') wx.navigateTo({ url: NEW[tab] })
    },
  },
})

interface ListPage {
  items: Item[]
  next?: string
  asOf: string
  open?: number
  overdue?: number
}

function pageOf(tab: Tab, state: State, cursor?: string): Promise<ListPage> {
  const from = cursor ? { cursor } : {}
  if (tab === 'problems') return call('center', 'problems', { state, ...from })
  if (tab === 'spots') return call('center', 'spotChecks', from)
  return call('center', 'recalls', { state: state === 'open' ? 'open' : 'past', ...from })
}
