import type { RecallRow } from '../../../../typings/contract'
import { paged } from '../../../behaviors/paged'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { duration, moment } from '../../../services/format'
import { fill, type Words } from '../../../services/words'

/** Recalls of the company's products, the newest first. */
Component({
  behaviors: [
    screen('events', 'supplierTitle'),
    paged({
      asking: {},
      beside: {},
      fetch: (_, at) => call('supplier', 'recalls', at),
    }),
  ],
  data: {
    rows: [] as ReturnType<typeof rowOf>[],
    oldNote: '',
  },
  methods: {
    word() {
      const { items, asOf, w } = this.data
      this.setData({
        rows: items.map((item) => rowOf(item, w, Date.parse(asOf))),
        oldNote: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
      })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/supplier/pages/recall/recall?id=${event.currentTarget.dataset.id}` })
    },
  },
})

function rowOf({ id, product, level, state, due, at }: RecallRow, w: Words<'events'>, now: number) {
  const left = due ? Date.parse(due.at) - now : 0
  const kind = w.levelNames[level]
  const said = w.recallStates[state]
  return {
    id,
    product,
    kind,
    tone: level < 3 ? 'red' : 'amber',
    state: said,
    late: left < 0,
    due: due
      ? `${w.dueRow[due.what]} ${fill(left < 0 ? w.late : w.left, { time: duration(left) })}`
      : moment(at),
    label: fill(w.rowLabel, { product, kind, state: said }),
  }
}
