import type { HealthPlace } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call, requestKey } from '../../../services/call'
import { moment } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { keepSeen, lastSeen } from '../../../services/seen'
import { isCentre, session } from '../../../services/session'
import { fill, refusalText, type Words, words } from '../../../services/words'
import { waitingPasses } from '../../gate/queue'
import { placeIcons } from '../../places'

const SEEN = 'healthPlaces'
interface Answer {
  items: HealthPlace[]
  next?: string
  asOf: string
}
let key = requestKey()

/** Where somebody checks codes, and joining by invitation; for the Centre all places. */
Component({
  behaviors: [screen('checkpoint')],
  data: {
    load: 'loading',
    note: '',
    centre: false,
    /** Somebody scanned a person's code elsewhere. */
    scanned: false,
    items: [] as HealthPlace[],
    rows: [] as ReturnType<typeof rowOf>[],
    next: '',
    asOf: '',
    oldNote: '',
    waiting: '',
    code: '',
    joining: false,
    failure: '',
  },
  methods: {
    onLoad(query: { scanned?: string }) {
      this.setData({ scanned: query.scanned === '1' })
    },
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
      const role = await session.me().then(
        (me) => me.role,
        () => 'public' as const,
      )
      this.setData({ centre: isCentre(role) })
      try {
        const page = await call('health', 'places', { ...(cursor && { cursor }) })
        const items = cursor ? [...this.data.items, ...page.items] : page.items
        this.take({ ...page, items })
        if (!cursor) keepSeen(SEEN, page)
      } catch (error) {
        const failed = failedLoad(error)
        // A gate goes on without a network: its places are known from before.
        const seen = failed.load === 'offline' ? lastSeen<Answer>(SEEN) : undefined
        if (seen) this.take(seen)
        else if (!this.data.items.length || failed.load === 'off') this.setData(failed)
      }
    },
    take({ items, next, asOf }: Answer) {
      this.setData({ items, next: next ?? '', asOf, load: items.length ? 'ready' : 'empty' })
      this.word()
    },
    word() {
      const { items, asOf, w } = this.data
      const n = waitingPasses().length
      this.setData({
        rows: items.map((item) => rowOf(item, w)),
        oldNote: asOf ? fill(w.offlineOld, { time: moment(asOf) }) : '',
        waiting: n ? fill(w.waiting, { n }) : '',
      })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/health/pages/place/place?id=${event.currentTarget.dataset.id}` })
    },
    onGate(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/health/pages/gate/gate?id=${event.currentTarget.dataset.id}` })
    },
    onNew() {
      wx.navigateTo({ url: '/health/pages/new-place/new-place' })
    },
    onCode(event: WechatMiniprogram.Input) {
      key = requestKey()
      this.setData({ code: event.detail.value.trim(), failure: '' })
    },
    async onJoin() {
      const { code, joining, w } = this.data
      if (!code || joining) return
      this.setData({ joining: true, failure: '' })
      try {
        await call('health', 'keepPlace', { code, requestKey: key })
        this.setData({ code: '' })
        wx.showToast({ title: w.joined, icon: 'none' })
        await this.read()
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      } finally {
        key = requestKey()
        this.setData({ joining: false })
      }
    },
    onAct() {
      if (this.data.load === 'empty' && this.data.centre) return this.onNew()
      if (this.data.load === 'off') {
        wx.switchTab({ url: '/pages/home/home' })
        return
      }
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function rowOf({ id, kind, name, region, mine, open, today }: HealthPlace, w: Words<'checkpoint'>) {
  const kindName = words('health').placeKinds[kind]
  const counts = open ? fill(w.counts, { ...today }) : w.closed
  const label = fill(w.rowLabel, { name, kind: kindName, counts })
  return { id, icon: placeIcons[kind], name, kind: kindName, region: region.name, mine, open, counts, label }
}
