import type { CenterBoard } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { dayOf, moment } from '../../../services/format'
import { fill, refusalText, words } from '../../../services/words'
import { boardOf } from './view'

const DAY_MS = 86_400_000
const SPANS = ['d7', 'd30', 'd90'] as const
type Span = (typeof SPANS)[number]
const DAYS: Record<Span, number> = { d7: 7, d30: 30, d90: 90 }

/** Codes, launches, suppliers, verifications and measures of all platforms, as the timers counted them. */
Component({
  behaviors: [screen('oversight')],
  data: {
    spans: SPANS,
    span: 'd30' as Span,
    load: 'loading',
    note: '',
    figures: null as CenterBoard | null,
    board: null as ReturnType<typeof boardOf> | null,
    oldNote: '',
  },
  methods: {
    onShow() {
      wx.setNavigationBarTitle({ title: words('oversight').boardTitle })
      void this.read()
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    onWords() {
      this.word()
    },
    async read() {
      const { span } = this.data
      const now = Date.now()
      const from = dayOf(now - (DAYS[span] - 1) * DAY_MS)
      try {
        const figures = await call('center', 'board', { from, to: dayOf(now) })
        if (span !== this.data.span) return
        this.setData({ figures, load: 'ready' })
        this.word()
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (offline && this.data.load === 'ready') return
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    word() {
      const { figures, w } = this.data
      if (!figures) return
      const asOf = figures.asOf ?? figures.verification.asOf
      this.setData({ board: boardOf(figures), oldNote: fill(w.offlineOld, { time: moment(asOf) }) })
    },
    onSpan(event: WechatMiniprogram.TouchEvent) {
      this.setData({ span: event.currentTarget.dataset.span as Span, load: 'loading' })
      void this.read()
    },
    onColour(event: WechatMiniprogram.TouchEvent) {
      const { state } = event.currentTarget.dataset
      wx.navigateTo({ url: `/center/pages/suppliers/suppliers?state=${state ?? ''}` })
    },
    onExports() {
      wx.navigateTo({ url: '/center/pages/exports/exports' })
    },
    onPublished() {
      wx.navigateTo({ url: '/published/pages/measures/measures' })
    },
    onAct() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})
