import type { Lane, LaunchRow, QueueTab } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { moment } from '../../../services/format'
import { aheadOf, type LaunchLine, launchLine } from '../../../services/launching'
import { scan } from '../../../services/scanning'
import { fill, refusalText, words } from '../../../services/words'

const TABS: QueueTab[] = ['platform', 'supplier', 'review', 'decided']
type Chosen = 'all' | Lane
const LANES: Chosen[] = ['all', 'green', 'ordinary']
const MINUTE_MS = 60_000
const timers = new WeakMap<object, number>()

/** The platform's queue: the most urgent first, the time left in words, one tap to the first. */
Component({
  behaviors: [screen('launch')],
  data: {
    tabs: TABS,
    tab: 'platform' as QueueTab,
    lanes: LANES,
    lane: 'all' as Chosen,
    counts: {} as Partial<Record<QueueTab, number>>,
    state: 'loading' as 'loading' | 'shown' | 'empty' | 'error' | 'offline',
    why: '',
    items: [] as LaunchRow[],
    lines: [] as LaunchLine[],
    next: '',
    more: false,
    asOf: '',
    ahead: 0,
    offlineText: '',
  },
  lifetimes: {
    ready: name,
    attached() {
      timers.set(this, setInterval(() => this.word(), MINUTE_MS) as unknown as number)
    },
    detached() {
      clearInterval(timers.get(this) ?? 0)
    },
  },
  pageLifetimes: { show: name },
  methods: {
    onLoad({ tab }: { tab?: string }) {
      const known = TABS.find((one) => one === tab)
      if (known) this.setData({ tab: known })
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
    asked(cursor?: string) {
      const { tab, lane } = this.data
      return { tab, ...(lane !== 'all' && { lane }), ...(cursor && { cursor }) }
    },
    async load() {
      const { tab, lane } = this.data
      try {
        const page = await call('platform', 'queue', this.asked())
        // Another tab may have been chosen while the answer was on its way.
        if (tab !== this.data.tab || lane !== this.data.lane) return
        const { items, counts, asOf, next = '' } = page
        this.setData({
          items,
          counts,
          asOf,
          next,
          ahead: aheadOf(asOf),
          state: items.length ? 'shown' : 'empty',
        })
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
        const page = await call('platform', 'queue', this.asked(next))
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
      const { items, ahead, asOf } = this.data
      this.setData({
        lines: items.map((row) => launchLine(row, Date.now() + ahead, 'platform')),
        offlineText: asOf ? fill(words('launch').offlineList, { time: moment(asOf) }) : '',
      })
    },
    onTab(event: WechatMiniprogram.TouchEvent) {
      const { tab } = event.currentTarget.dataset as { tab: QueueTab }
      if (tab !== this.data.tab) this.change({ tab })
    },
    onLane(event: WechatMiniprogram.TouchEvent) {
      const { lane } = event.currentTarget.dataset as { lane: Chosen }
      if (lane !== this.data.lane) this.change({ lane })
    },
    change(chosen: { tab: QueueTab } | { lane: Chosen }) {
      this.setData({ ...chosen, items: [], lines: [], next: '', state: 'loading' })
      void this.load()
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string }
      wx.navigateTo({ url: `/platform/pages/launch/launch?launchId=${id}` })
    },
    scan() {
      void scan()
    },
    board() {
      wx.navigateTo({ url: '/platform/pages/board/board' })
    },
    onAct() {
      if (this.data.state === 'empty') return this.scan()
      this.setData({ state: 'loading' })
      void this.load()
    },
  },
})

/** The words are those of a launch; the page is the queue of them. */
function name() {
  wx.setNavigationBarTitle({ title: words('launch').queueTitle })
}
