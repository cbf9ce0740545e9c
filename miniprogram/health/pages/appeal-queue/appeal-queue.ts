import type { HealthAppealRow, HealthRequirement } from '../../../../typings/contract'
import { paged } from '../../../behaviors/paged'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { dueInWords } from '../../../services/due'
import { moment } from '../../../services/format'
import { fill, type Words, words } from '../../../services/words'

type Tab = 'open' | 'decided'

/** Appeals of residents: what waits by its target hour, and what was decided. */
Component({
  behaviors: [
    screen('healthCentre', 'queueTitle'),
    paged({
      asking: { tab: 'open' as Tab },
      beside: { open: 0, overdue: 0 },
      fetch: ({ tab }, at) => call('health', 'appealQueue', { state: tab, ...at }),
    }),
  ],
  data: {
    tabs: ['open', 'decided'] as Tab[],
    rows: [] as ReturnType<typeof rowOf>[],
    count: '',
    overdueCount: '',
    oldNote: '',
  },
  methods: {
    word() {
      const { items, asOf, open, overdue, w } = this.data
      this.setData({
        rows: items.map((item) => rowOf(item, w, asOf)),
        count: open ? fill(w.count, { n: open }) : '',
        overdueCount: overdue ? fill(w.overdueCount, { n: overdue }) : '',
        oldNote: asOf ? fill(w.offlineOld, { time: moment(asOf) }) : '',
      })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/health/pages/decide-appeal/decide-appeal?id=${event.currentTarget.dataset.id}` })
    },
  },
})

function rowOf(item: HealthAppealRow, w: Words<'healthCentre'>, asOf: string) {
  const { id, nameMasked: name, requirement, level, open, outcome, dueAt } = item
  const titles: Record<HealthRequirement, string> = words('health').requirements
  const why = titles[requirement]
  const due = open
    ? dueInWords(dueAt, Date.parse(asOf), w)
    : { text: outcome ? w.outcomes[outcome] : '', overdue: false }
  const label = fill(w.rowLabel, { name, reason: why, due: due.text })
  return { id, name, why, level: w.levels[level], due: due.text, late: due.overdue, label }
}
