import type { LaunchRow, Me, ProductRow } from '../../../typings/contract'
import { screen } from '../../behaviors/screen'
import { CallError, call } from '../../services/call'
import { moment } from '../../services/format'
import { healthIsOn } from '../../services/healthPack'
import { aheadOf, type LaunchLine, launchLine } from '../../services/launching'
import { mend } from '../../services/mend'
import { recentScans, type Scanned, scan } from '../../services/scanning'
import { keepSeen, lastSeen } from '../../services/seen'
import { hasConsent, isCentre, isReviewer, session } from '../../services/session'
import { tabs } from '../../services/tabs'
import { fill, refusalText, text, words } from '../../services/words'
import { type Card, cardsOf, countsOf } from './work'

type View = '' | 'public' | 'supplier' | 'reviewer' | 'centre'
interface Seen {
  items: ProductRow[]
  asOf: string
}
const SEEN = 'home-products'
/** Launches on the first screen; the rest are one tap away. */
const SHOWN = 2
const COMPANY = '/supplier/pages/company/company'
const LEGEND = ['green', 'yellow', 'red', 'grey'] as const

/** The first screen: what this person has to do now, by role. */
Component({
  behaviors: [screen('home')],
  data: {
    /** A colleague who only looks is shown no action that would be refused. */
    viewer: false,
    load: 'loading',
    note: '',
    view: '' as View,
    name: '',
    headline: '',
    rows: [] as ProductRow[],
    cards: [] as Card[],
    counts: [] as ReturnType<typeof countsOf>,
    asOf: '',
    old: false,
    oldNote: '',
    scans: [] as Scanned[],
    legend: [] as { state: string; word: string; meaning: string }[],
    launches: [] as LaunchRow[],
    lines: [] as LaunchLine[],
    ahead: 0,
    openItems: 0,
    overdue: 0,
    timing: '',
    /** What keeps the people of a platform from their work. */
    suspended: false,
    agreementDue: false,
    halted: '',
    common: words('common'),
    /** The Health Code is switched on. */
    healthOn: false,
    health: words('resident').entry,
  },
  methods: {
    onShow() {
      tabs.put()
      void this.read()
      void healthIsOn().then((healthOn) => this.setData({ healthOn }))
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    async read() {
      try {
        const me = await session.refresh()
        this.setData({ view: viewOf(me), name: me.supplier?.name ?? me.name ?? '', note: '' })
        this.setData({ scans: recentScans() })
        if (this.data.view === 'supplier') await this.readProducts()
        if (this.data.view === 'centre') await this.readQueue()
        const { suspended = false, agreementDue = false } = me.platform ?? {}
        this.setData({ suspended, agreementDue })
        if (this.data.view === 'reviewer' && !suspended) await this.readLaunches()
        this.setData({ load: 'ready' })
        this.word()
      } catch (error) {
        this.fail(error)
      }
    },
    async readProducts() {
      const [{ items, asOf }, asked] = await Promise.all([
        call('supplier', 'products', {}),
        call('supplier', 'launches', {}),
      ])
      const open = asked.items.filter(({ state }) => state === 'open')
      this.setData({ launches: open.slice(0, SHOWN), ahead: aheadOf(asked.asOf) })
      this.setData({ rows: items, asOf, old: false })
      keepSeen<Seen>(SEEN, { items, asOf })
    },
    async readLaunches() {
      const { items, counts, asOf } = await call('platform', 'queue', { tab: 'platform' })
      this.setData({
        launches: items.slice(0, SHOWN),
        openItems: counts.platform,
        asOf,
        ahead: aheadOf(asOf),
      })
    },
    async readQueue() {
      const { open, overdue, asOf } = await call('center', 'queue', {})
      this.setData({ openItems: open, overdue, asOf })
    },
    /** Without a network the last list stays, with its time; it is never shown as today's. */
    fail(error: unknown) {
      const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
      const mine = this.data.view === 'supplier' || !this.data.view
      const seen = offline && mine ? lastSeen<Seen>(SEEN) : undefined
      if (seen?.items.length) {
        this.setData({ load: 'ready', view: 'supplier', rows: seen.items, asOf: seen.asOf, old: true })
        this.word()
      } else if (this.data.load !== 'ready') {
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    onWords() {
      this.word()
    },
    /** Everything that depends on the language. */
    word() {
      const w = words('home')
      const { cards, tasks } = cardsOf(this.data.rows)
      const { openItems, overdue } = this.data
      const headlines: Record<View, string> = {
        '': '',
        public: w.public.headline,
        supplier: !this.data.rows.length ? w.todoFirst : tasks ? fill(w.todo, { n: tasks }) : w.todoNone,
        reviewer: openItems ? fill(w.reviewer.waiting, { n: openItems }) : w.reviewer.headline,
        centre: openItems ? fill(w.centre.headline, { n: openItems }) : w.centre.none,
      }
      const colours = words('common').colours
      this.setData({
        oldNote: this.data.old ? fill(words('common').offlineBanner, { time: moment(this.data.asOf) }) : '',
        cards,
        counts: countsOf(this.data.rows),
        headline: headlines[this.data.view],
        timing: overdue ? fill(w.centre.overdue, { n: overdue }) : openItems ? w.centre.inTime : '',
        lines: this.data.launches.map((row) =>
          launchLine(
            row,
            Date.now() + this.data.ahead,
            this.data.view === 'reviewer' ? 'platform' : 'supplier',
          ),
        ),
        halted: fill(w.reviewer.suspended, {
          platform: text(session.known()?.platform?.name ?? { zh: '', en: '' }),
        }),
        viewer: session.known()?.supplier?.role === 'viewer',
        common: words('common'),
        health: words('resident').entry,
        legend: LEGEND.map((state) => ({ state, word: colours[state], meaning: w.public[state] })),
      })
    },
    healthCode() {
      wx.navigateTo({ url: '/health/pages/my-code/my-code' })
    },
    scan() {
      void scan()
    },
    /** The notice is read and agreed to before anything about the company is typed. */
    register() {
      const me = session.known()
      const url =
        me && hasConsent(me) ? COMPANY : `/pages/consent/consent?next=${encodeURIComponent(COMPANY)}`
      wx.navigateTo({ url })
    },
    apply() {
      wx.navigateTo({ url: '/platform/pages/apply/apply' })
    },
    join() {
      wx.switchTab({ url: '/pages/me/me' })
    },
    company() {
      wx.navigateTo({ url: COMPANY })
    },
    products() {
      wx.navigateTo({ url: '/supplier/pages/products/products' })
    },
    newProduct() {
      wx.navigateTo({ url: '/supplier/pages/products/products?new=1' })
    },
    product(event: WechatMiniprogram.TouchEvent) {
      const productId = event.currentTarget.dataset.id as string
      wx.navigateTo({ url: `/supplier/pages/product/product?productId=${productId}` })
    },
    mend(event: WechatMiniprogram.TouchEvent) {
      const { id, task } = event.currentTarget.dataset as { id: string; task: string }
      const found = this.data.cards
        .find(({ productId }) => productId === id)
        ?.tasks.find((one) => one.id === task)
      if (found) mend(id, found.line)
    },
    launches() {
      const side = this.data.view === 'reviewer' ? 'platform' : 'supplier'
      wx.navigateTo({ url: `/${side}/pages/launches/launches` })
    },
    launch(event: WechatMiniprogram.TouchEvent) {
      const side = this.data.view === 'reviewer' ? 'platform' : 'supplier'
      const { id } = event.currentTarget.dataset as { id: string }
      wx.navigateTo({ url: `/${side}/pages/launch/launch?launchId=${id}` })
    },
    reviews() {
      wx.navigateTo({ url: '/platform/pages/reviews/reviews' })
    },
    board() {
      wx.navigateTo({ url: '/platform/pages/board/board' })
    },
    team() {
      wx.navigateTo({ url: '/platform/pages/team/team' })
    },
    partnerships() {
      wx.navigateTo({ url: '/platform/pages/partnerships/partnerships' })
    },
    work() {
      wx.navigateTo({ url: '/center/pages/work/work' })
    },
    find() {
      wx.navigateTo({ url: '/center/pages/search/search' })
    },
    centerBoard() {
      wx.navigateTo({ url: '/center/pages/board/board' })
    },
    queue() {
      wx.navigateTo({ url: '/center/pages/queue/queue' })
    },
    act() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function viewOf({ role }: Me): View {
  if (isReviewer(role)) return 'reviewer'
  if (isCentre(role)) return 'centre'
  return role === 'supplier' ? 'supplier' : 'public'
}
