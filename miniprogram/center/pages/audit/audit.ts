import type { AuditRow, Input, Output } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { dayOf, moment } from '../../../services/format'
import { fill, refusalText } from '../../../services/words'
import { auditRow } from './rows'

type Filter = Omit<Input<'center', 'audit'>, 'cursor'>

/** Who changed what, before and after, by person, code and time. */
Component({
  behaviors: [screen('audit')],
  data: {
    load: 'loading',
    note: '',
    filter: {} as Filter,
    code: '',
    from: '',
    to: '',
    today: '',
    items: [] as AuditRow[],
    rows: [] as ReturnType<typeof auditRow>[],
    of: {} as Output<'center', 'audit'>['of'],
    chosen: '',
    shown: '',
    next: '',
    asOf: '',
    oldNote: '',
  },
  methods: {
    onLoad(query: { code?: string }) {
      const code = decodeURIComponent(query.code ?? '')
      this.setData({ code, today: dayOf(Date.now()), filter: code ? { code } : {} })
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
      const { filter } = this.data
      try {
        const page = await call('center', 'audit', { ...filter, ...(cursor && { cursor }) })
        if (filter !== this.data.filter) return
        const items = cursor ? [...this.data.items, ...page.items] : page.items
        const { of, asOf } = page
        this.setData({ items, of, asOf, next: page.next ?? '', load: items.length ? 'ready' : 'empty' })
        this.word()
      } catch (error) {
        const code = error instanceof CallError ? error.refusal.code : ''
        if (code === 'OFFLINE' && this.data.items.length) return
        const load = code === 'OFFLINE' ? 'offline' : code === 'NOT_ALLOWED' ? 'barred' : 'error'
        this.setData({ load, note: load === 'error' ? refusalText(error) : '' })
      }
    },
    word() {
      const { items, of, asOf, w } = this.data
      const chosen = [
        of.person && fill(w.ofPerson, { name: of.person }),
        of.product && fill(w.ofProduct, { name: of.product.name }),
        of.supplier && fill(w.ofSupplier, { name: of.supplier.name }),
      ]
      this.setData({
        rows: items.map((item) => auditRow(item, w)),
        chosen: chosen.filter(Boolean).join(' · '),
        oldNote: asOf ? fill(w.offline, { time: moment(asOf) }) : '',
      })
    },
    choose(filter: Filter) {
      this.setData({ filter, items: [], rows: [], shown: '', load: 'loading', next: '' })
      void this.read()
    },
    onCode(event: WechatMiniprogram.Input) {
      this.setData({ code: event.detail.value })
    },
    onFind() {
      const { filter, code, from, to } = this.data
      const { code: _, from: __, to: ___, ...kept } = filter
      const typed = code.trim()
      this.choose({ ...kept, ...(typed && { code: typed }), ...(from && { from }), ...(to && { to }) })
    },
    onFrom(event: WechatMiniprogram.PickerChange) {
      this.setData({ from: String(event.detail.value) })
      this.onFind()
    },
    onTo(event: WechatMiniprogram.PickerChange) {
      this.setData({ to: String(event.detail.value) })
      this.onFind()
    },
    onClear() {
      this.setData({ code: '', from: '', to: '' })
      this.choose({})
    },
    onShowRow(event: WechatMiniprogram.TouchEvent) {
      const id = event.currentTarget.dataset.id as string
      this.setData({ shown: this.data.shown === id ? '' : id })
    },
    onPerson(event: WechatMiniprogram.TouchEvent) {
      this.choose({ ...this.data.filter, personOf: event.currentTarget.dataset.id as string })
    },
    onAbout(event: WechatMiniprogram.TouchEvent) {
      const code = event.currentTarget.dataset.code as string
      this.setData({ code })
      this.choose({ ...this.data.filter, code })
    },
    onAct() {
      const { load } = this.data
      if (load === 'barred') wx.navigateBack()
      else if (load === 'empty') this.onClear()
      else this.choose({ ...this.data.filter })
    },
  },
})
