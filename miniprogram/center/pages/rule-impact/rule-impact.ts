import type { CodeState, ImpactRow } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { failedLoad } from '../../../services/loaded'
import { productWords } from '../rule-draft/view'

/** The products whose colour a draft would change, of one pair of colours or of all. */
Component({
  behaviors: [screen('rules')],
  data: {
    id: '',
    from: '' as CodeState | '',
    to: '' as CodeState | '',
    load: 'loading',
    note: '',
    items: [] as ImpactRow[],
    rows: [] as ReturnType<typeof productWords>[],
    next: '',
    asOf: '',
  },
  methods: {
    onLoad(query: { id?: string; from?: CodeState; to?: CodeState }) {
      this.setData({ id: query.id ?? '', from: query.from ?? '', to: query.to ?? '' })
      void this.read()
    },
    onReachBottom() {
      if (this.data.next) void this.read(this.data.next)
    },
    onWords() {
      this.word()
    },
    async read(cursor?: string) {
      const { id, from, to } = this.data
      try {
        const pair = from && to ? { from, to } : {}
        const page = await call('center', 'ruleImpact', { id, ...pair, ...(cursor && { cursor }) })
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
        this.setData(failedLoad(error))
      }
    },
    word() {
      const { items, w } = this.data
      wx.setNavigationBarTitle({ title: w.titles.products })
      this.setData({ rows: items.map(productWords) })
    },
    onAct() {
      if (this.data.load !== 'error' && this.data.load !== 'offline') return void wx.navigateBack()
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})
