import type { Lane, QueueTab } from '../../../../typings/contract'
import { everyMinute } from '../../../behaviors/everyMinute'
import { paged } from '../../../behaviors/paged'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { moment } from '../../../services/format'
import { aheadOf, type LaunchLine, launchLine } from '../../../services/launching'
import { scan } from '../../../services/scanning'
import { fill, words } from '../../../services/words'

const TABS: QueueTab[] = ['platform', 'supplier', 'review', 'decided']
type Chosen = 'all' | Lane
const LANES: Chosen[] = ['all', 'green', 'ordinary']

/** The platform's queue: the most urgent first, the time left in words, one tap to the first. */
Component({
  behaviors: [
    screen('launch'),
    everyMinute(),
    paged({
      asking: { tab: 'platform' as QueueTab, lane: 'all' as Chosen },
      beside: { counts: {} as Partial<Record<QueueTab, number>>, ahead: 0 },
      fetch: async ({ tab, lane }, at) => {
        const page = await call('platform', 'queue', { tab, ...(lane !== 'all' && { lane }), ...at })
        return { ...page, ahead: aheadOf(page.asOf) }
      },
    }),
  ],
  data: {
    tabs: TABS,
    lanes: LANES,
    lines: [] as LaunchLine[],
    offlineText: '',
  },
  lifetimes: { ready: name },
  pageLifetimes: { show: name },
  methods: {
    onLoad({ tab }: { tab?: string }) {
      const known = TABS.find((one) => one === tab)
      if (known) this.setData({ tab: known })
    },
    onWords() {
      name()
      this.word()
    },
    word() {
      const { items, ahead, asOf } = this.data
      this.setData({
        lines: items.map((row) => launchLine(row, Date.now() + ahead, 'platform')),
        offlineText: asOf ? fill(words('launch').offlineList, { time: moment(asOf) }) : '',
      })
    },
    onLane(event: WechatMiniprogram.TouchEvent) {
      const { lane } = event.currentTarget.dataset as { lane: Chosen }
      if (lane !== this.data.lane) this.ask({ lane })
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
      if (this.data.load === 'empty') this.scan()
      else this.ask({})
    },
  },
})

/** The words are those of a launch; the page is the queue of them. */
function name() {
  wx.setNavigationBarTitle({ title: words('launch').queueTitle })
}
