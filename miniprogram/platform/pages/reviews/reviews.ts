import type { ReviewRow, ReviewTab } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { moment } from '../../../services/format'
import { aheadOf } from '../../../services/launching'
import { scan } from '../../../services/scanning'
import { isCentre, session } from '../../../services/session'
import { refusalText, words } from '../../../services/words'
import { type ReviewLine, reviewLine } from '../../reviewing'

const TABS: ReviewTab[] = ['launch', 'cause', 'done']

/**
 * The platform's reviews: those in launches, those for cause, those that are done. With `mine` the supplier's own,
 * or for the Centre those of a product (`productId`): what platforms found.
 */
Component({
  behaviors: [screen('review')],
  data: {
    mine: false,
    productId: '',
    tabs: TABS,
    tab: 'launch' as ReviewTab,
    counts: {} as Partial<Record<ReviewTab, number>>,
    state: 'loading' as 'loading' | 'shown' | 'empty' | 'error' | 'offline',
    why: '',
    items: [] as ReviewRow[],
    lines: [] as ReviewLine[],
    next: '',
    more: false,
    asOf: '',
    offlineText: '',
  },
  lifetimes: { ready: name },
  pageLifetimes: { show: name },
  methods: {
    onLoad({ tab, mine, productId = '' }: { tab?: string; mine?: string; productId?: string }) {
      const known = TABS.find((one) => one === tab)
      this.setData({ mine: mine === '1', productId, tab: mine === '1' ? 'done' : (known ?? 'launch') })
    },
    async onShow() {
      await this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    onWords() {
      name()
      this.word()
    },
    async ask(cursor?: string) {
      const { mine, productId, tab } = this.data
      const from = cursor ? { cursor } : {}
      if (!mine) return call('platform', 'reviews', { tab, ...from })
      const { role } = await session.me()
      const found = isCentre(role)
        ? await call('center', 'reviews', { productId, ...from })
        : await call('supplier', 'reviews', { ...(productId && { productId }), ...from })
      return { ...found, counts: {} }
    },
    async load() {
      const { tab } = this.data
      try {
        const { items, counts, asOf, next = '' } = await this.ask()
        // Another tab may have been chosen while the answer was on its way.
        if (tab !== this.data.tab) return
        this.setData({ items, counts, asOf, next, state: items.length > 0 ? 'shown' : 'empty' })
        this.word()
      } catch (error) {
        this.failed(error)
      }
    },
    async onReachBottom() {
      const { next, items, more } = this.data
      if (!next || more) return
      this.setData({ more: true })
      try {
        const page = await this.ask(next)
        this.setData({ items: [...items, ...page.items], next: page.next ?? '' })
        this.word()
      } catch (error) {
        wx.showToast({ title: refusalText(error), icon: 'none' })
      } finally {
        this.setData({ more: false })
      }
    },
    failed(error: unknown) {
      const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
      if (this.data.state === 'shown') {
        if (!offline) wx.showToast({ title: refusalText(error), icon: 'none' })
      } else this.setData({ state: offline ? 'offline' : 'error', why: offline ? '' : refusalText(error) })
    },
    word() {
      const { items, asOf, mine } = this.data
      const now = asOf ? Date.now() + aheadOf(asOf) : Date.now()
      this.setData({
        lines: items.map((row) => reviewLine(row, now, mine ? 'supplier' : 'platform')),
        offlineText: asOf ? words('launch').offlineList.replace('{time}', moment(asOf)) : '',
      })
    },
    onTab(event: WechatMiniprogram.TouchEvent) {
      const { tab } = event.currentTarget.dataset as { tab: ReviewTab }
      if (tab === this.data.tab) return
      this.setData({ tab, items: [], lines: [], next: '', state: 'loading' })
      void this.load()
    },
    /** One that waits in a launch is recorded there. */
    onOpen(event: WechatMiniprogram.TouchEvent) {
      const { review, launch } = event.currentTarget.dataset as { review: string; launch: string }
      const url = review
        ? `/platform/pages/review/review?reviewId=${review}`
        : `/platform/pages/launch/launch?launchId=${launch}`
      wx.navigateTo({ url })
    },
    scan() {
      void scan()
    },
    onAct() {
      this.setData({ state: 'loading' })
      void this.load()
    },
  },
})

function name() {
  wx.setNavigationBarTitle({ title: words('review').listTitle })
}
