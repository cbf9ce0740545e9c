import type { CodeDetail, SiblingCode } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { dayInWords, dayOf } from '../../../services/format'
import { openVerdict } from '../../../services/scanning'
import { fill, refusalText, text, words } from '../../../services/words'

interface Row extends Pick<SiblingCode, 'token' | 'product' | 'state'> {
  about: string
}

/** The company behind a scanned code: who it is, its standing, and its other codes. */
Component({
  behaviors: [screen('review')],
  data: {
    token: '',
    state: 'loading' as 'loading' | 'shown' | 'error' | 'offline',
    why: '',
    supplier: null as CodeDetail['supplier'] | null,
    standing: '',
    verified: '',
    region: '',
    items: [] as SiblingCode[],
    rows: [] as Row[],
    next: '',
    more: false,
    asOf: '',
  },
  lifetimes: { ready: name },
  pageLifetimes: { show: name },
  methods: {
    onLoad({ token = '' }: { token?: string }) {
      this.setData({ token: decodeURIComponent(token) })
      void this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    onWords() {
      name()
      this.word()
    },
    async load() {
      const { token } = this.data
      try {
        const [{ supplier }, { items, next = '', asOf }] = await Promise.all([
          call('platform', 'code', { token }),
          call('platform', 'siblings', { token }),
        ])
        this.setData({ supplier, items, next, asOf, state: 'shown' })
        this.word()
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (offline && this.data.supplier) return
        this.setData({ state: offline ? 'offline' : 'error', why: offline ? '' : refusalText(error) })
      }
    },
    async onReachBottom() {
      const { token, next, items, more } = this.data
      if (!next || more) return
      this.setData({ more: true })
      try {
        const page = await call('platform', 'siblings', { token, cursor: next })
        this.setData({ items: [...items, ...page.items], next: page.next ?? '' })
        this.word()
      } catch (error) {
        wx.showToast({ title: refusalText(error), icon: 'none' })
      } finally {
        this.setData({ more: false })
      }
    },
    word() {
      const { supplier, items } = this.data
      if (!supplier) return
      const w = words('review').supplier
      const { standing, verifiedOn, region } = supplier
      this.setData({
        standing: w.standing[standing],
        verified: verifiedOn ? fill(w.verifiedOn, { day: dayInWords(verifiedOn) }) : '',
        region: region.names.join(' '),
        rows: items.map(({ token, product, state, category, launchedAt }) => ({
          token,
          product,
          state,
          about: [text(category), launchedAt ? fill(w.launched, { day: dayInWords(dayOf(launchedAt)) }) : '']
            .filter(Boolean)
            .join(' · '),
        })),
      })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      openVerdict(event.currentTarget.dataset.token as string)
    },
    onAct() {
      this.setData({ state: 'loading' })
      void this.load()
    },
  },
})

function name() {
  wx.setNavigationBarTitle({ title: words('review').supplier.title })
}
