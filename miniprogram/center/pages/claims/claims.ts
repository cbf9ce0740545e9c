import type { ClaimRow } from '../../../../typings/contract'
import { paged } from '../../../behaviors/paged'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, type Words } from '../../../services/words'

type Tab = 'open' | 'decided'

/** Claims to companies: what waits, the most urgent first, and what was decided. */
Component({
  behaviors: [
    screen('claims'),
    paged({
      asking: { tab: 'open' as Tab },
      beside: { open: 0 },
      fetch: ({ tab }, at) => call('center', 'claims', { state: tab, ...at }),
    }),
  ],
  data: {
    tabs: ['open', 'decided'] as Tab[],
    rows: [] as ReturnType<typeof rowOf>[],
    count: '',
    oldNote: '',
  },
  methods: {
    word() {
      const { items, asOf, open } = this.data
      const { w } = this.data
      this.setData({
        rows: items.map((item) => rowOf(item, w, asOf)),
        count: fill(w.openCount, { n: open }),
        oldNote: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
      })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/center/pages/claim/claim?id=${event.currentTarget.dataset.id}` })
    },
  },
})

function rowOf(item: ClaimRow, w: Words<'claims'>, asOf: string) {
  const { id, company, creditCode, claimant, state, dueAt, at } = item
  const late = state === 'open' && dueAt < asOf
  const due = fill(late ? w.overdue : w.due, { time: moment(dueAt) })
  const when = state === 'open' ? due : `${w.states[state]} · ${moment(at)}`
  return {
    id,
    company,
    creditCode,
    by: fill(w.by, { name: claimant }),
    when,
    late,
    label: `${company}, ${when}`,
  }
}
