import type { LaunchFigures } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { dayOf } from '../../../services/format'
import { session } from '../../../services/session'
import { refusalText, text } from '../../../services/words'
import { boardOf } from './view'

const DAY_MS = 86_400_000
const SPANS = ['d7', 'd30', 'd90'] as const
type Span = (typeof SPANS)[number]
const DAYS: Record<Span, number> = { d7: 7, d30: 30, d90: 90 }

/** How fast this platform launches, beside what it took before. */
Component({
  behaviors: [screen('board')],
  data: {
    spans: SPANS,
    span: 'd30' as Span,
    platform: '',
    state: 'loading' as 'loading' | 'shown' | 'empty' | 'error' | 'offline',
    why: '',
    figures: null as (LaunchFigures & { asOf: string }) | null,
    board: null as ReturnType<typeof boardOf> | null,
    asOf: '',
  },
  methods: {
    async onShow() {
      await this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    async load() {
      const { span } = this.data
      const now = Date.now()
      try {
        const me = await session.me()
        const from = dayOf(now - (DAYS[span] - 1) * DAY_MS)
        const figures = await call('platform', 'board', { from, to: dayOf(now) })
        if (span !== this.data.span) return
        this.setData({
          platform: me.platform ? text(me.platform.name) : '',
          figures,
          asOf: figures.asOf,
          state: figures.launches ? 'shown' : 'empty',
        })
        this.word()
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (this.data.state === 'shown' && offline) return
        this.setData({ state: offline ? 'offline' : 'error', why: offline ? '' : refusalText(error) })
      }
    },
    onWords() {
      this.word()
    },
    word() {
      const { figures } = this.data
      if (figures) this.setData({ board: boardOf(figures) })
    },
    onSpan(event: WechatMiniprogram.TouchEvent) {
      this.choose(event.currentTarget.dataset.span as Span)
    },
    choose(span: Span) {
      this.setData({ span, state: 'loading' })
      void this.load()
    },
    onAct() {
      if (this.data.state === 'empty') return this.choose('d90')
      this.setData({ state: 'loading' })
      void this.load()
    },
  },
})
