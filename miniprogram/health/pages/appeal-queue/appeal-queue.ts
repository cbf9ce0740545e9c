import type { HealthAppealRow, HealthRequirement } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { moment } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { fill, type Words, words } from '../../../services/words'
import { dueInWords } from '../../due'

type Tab = 'open' | 'decided'

/** Appeals of residents: what waits by its target hour, and what was decided. */
Component({
  behaviors: [screen('healthCentre', 'queueTitle')],
  data: {
    tabs: ['open', 'decided'] as Tab[],
    tab: 'open' as Tab,
    load: 'loading',
    note: '',
    items: [] as HealthAppealRow[],
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
        const page = await call('health', 'appealQueue', { state: tab, ...(cursor && { cursor }) })
        // The tab may have changed while the answer was on its way.
        if (tab !== this.data.tab) return
        const items = cursor ? [...this.data.items, ...page.items] : page.items
        const { open, overdue, asOf } = page
        this.setData({
          items,
          open,
          overdue,
          asOf,
          next: page.next ?? '',
          load: items.length ? 'ready' : 'empty',
        })
        this.word()
      } catch (error) {
        if (!this.data.items.length) this.setData(failedLoad(error))
      }
    },
    word() {
      const { items, asOf, open, overdue, w } = this.data
      this.setData({
        rows: items.map((item) => rowOf(item, w, asOf)),
        count: open ? fill(w.count, { n: open }) : '',
        overdueCount: overdue ? fill(w.overdueCount, { n: overdue }) : '',
        oldNote: asOf ? fill(w.offlineOld, { time: moment(asOf) }) : '',
      })
    },
    onTab(event: WechatMiniprogram.TouchEvent) {
      const tab = event.currentTarget.dataset.tab as Tab
      if (tab === this.data.tab) return
      this.setData({ tab, items: [], rows: [], load: 'loading', next: '' })
      void this.read()
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/health/pages/decide-appeal/decide-appeal?id=${event.currentTarget.dataset.id}` })
    },
    onAct() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function rowOf(item: HealthAppealRow, w: Words<'healthCentre'>, asOf: string) {
  const { id, nameMasked: name, requirement, level, open, outcome, dueAt } = item
  const titles: Record<HealthRequirement, string> = words('health').requirements
  const why = titles[requirement]
  const due = open
    ? dueInWords(dueAt, Date.parse(asOf))
    : { text: outcome ? w.outcomes[outcome] : '', overdue: false }
  const label = fill(w.rowLabel, { name, reason: why, due: due.text })
  return { id, name, why, level: w.levels[level], due: due.text, late: due.overdue, label }
}
