import type { AppealRow } from '../../../../typings/contract'
import { paged } from '../../../behaviors/paged'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { dueInWords } from '../../../services/due'
import { moment } from '../../../services/format'
import { fill, reason, type Words, words } from '../../../services/words'

type Tab = 'open' | 'decided'

/** Appeals: what waits by its target hour, and what was answered. */
Component({
  behaviors: [
    screen('appealQueue'),
    paged({
      asking: { tab: 'open' as Tab },
      beside: { open: 0, overdue: 0 },
      fetch: ({ tab }, at) => call('center', 'appeals', { state: tab, ...at }),
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
        oldNote: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
      })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/center/pages/appeal/appeal?id=${event.currentTarget.dataset.id}` })
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
