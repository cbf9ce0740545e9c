import type { RecallRow } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { duration, moment } from '../../../services/format'
import { fill, refusalText, type Words } from '../../../services/words'

/** Recalls of the company's products, the newest first. */
Component({
  behaviors: [screen('events', 'supplierTitle')],
  data: {
    load: 'loading',
    note: '',
    items: [] as RecallRow[],
    rows: [] as ReturnType<typeof rowOf>[],
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
      try {
        const page = await call('supplier', 'recalls', cursor ? { cursor } : {})
        const items = cursor ? [...this.data.items, ...page.items] : page.items
        this.setData({
          items,
          next: page.next ?? '',
          asOf: page.asOf,
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
      const { items, asOf, w } = this.data
      this.setData({
        rows: items.map((item) => rowOf(item, w, Date.parse(asOf))),
        oldNote: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
      })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/supplier/pages/recall/recall?id=${event.currentTarget.dataset.id}` })
    },
    onAct() {
      this.setData({ load: 'loading' })
      void this.read()
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
