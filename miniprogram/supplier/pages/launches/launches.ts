import type { ConnectedPlatform, LaunchRow } from '../../../../typings/contract'
import { everyMinute } from '../../../behaviors/everyMinute'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dayInWords, moment } from '../../../services/format'
import { aheadOf, type LaunchLine, launchLine } from '../../../services/launching'
import { fill, refusalText, text, words } from '../../../services/words'

interface Choice {
  id: string
  name: string
  launchId: string
  note: string
}

/** My requests to launch; opened with a product, first the platforms that it can be asked of. */
Component({
  behaviors: [screen('launch'), everyMinute()],
  data: {
    productId: '',
    state: 'loading' as 'loading' | 'shown' | 'empty' | 'error' | 'offline',
    why: '',
    platforms: [] as ConnectedPlatform[],
    choices: [] as Choice[],
    items: [] as LaunchRow[],
    lines: [] as LaunchLine[],
    next: '',
    asOf: '',
    ahead: 0,
    offlineText: '',
    asking: '',
  },
  methods: {
    onLoad({ productId = '' }: { productId?: string }) {
      this.setData({ productId })
    },
    async onShow() {
      await this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    async onReachBottom() {
      const { next, items } = this.data
      if (!next) return
      this.setData({ next: '' })
      try {
        const page = await call('supplier', 'launches', { ...this.about(), cursor: next })
        this.setData({ items: [...items, ...page.items], next: page.next ?? '' })
        this.word()
      } catch {
        this.setData({ next })
      }
    },
    about() {
      const { productId } = this.data
      return productId ? { productId } : {}
    },
    async load() {
      try {
        const page = await call('supplier', 'launches', this.about())
        const { items: platforms } = this.data.productId
          ? await call('supplier', 'platforms', this.about())
          : { items: [] }
        const { items, asOf, next = '' } = page
        const shown = items.length || this.data.productId ? 'shown' : 'empty'
        this.setData({ platforms, items, asOf, next, ahead: aheadOf(asOf), state: shown })
        this.word()
      } catch (error) {
        this.failed(error)
      }
    },
    /** What is on the screen stays there; only an empty screen turns into the error. */
    failed(error: unknown) {
      const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
      if (this.data.state === 'shown') {
        if (!offline) wx.showToast({ title: refusalText(error), icon: 'none' })
      } else this.setData({ state: offline ? 'offline' : 'error', why: offline ? '' : refusalText(error) })
    },
    onWords() {
      this.word()
    },
    word() {
      const { items, platforms, ahead, asOf } = this.data
      const w = words('launch')
      this.setData({
        lines: items.map((row) => launchLine(row, Date.now() + ahead, 'supplier')),
        offlineText: asOf ? fill(w.offlineList, { time: moment(asOf) }) : '',
        choices: platforms.map(({ id, name, launchId = '', launchedOn, ordinaryLane }) => ({
          id,
          name: text(name),
          launchId,
          note: launchId
            ? w.request.open
            : launchedOn
              ? fill(w.request.launched, { day: dayInWords(launchedOn) })
              : ordinaryLane
                ? ''
                : w.request.noOrdinary,
        })),
      })
    },
    onPlatform(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string }
      const chosen = this.data.choices.find((one) => one.id === id)
      if (chosen?.launchId) this.open(chosen.launchId)
      else if (chosen) void this.ask(chosen)
    },
    async ask({ id, name }: Choice) {
      const w = words('launch').request
      const { confirm } = await wx.showModal({
        title: fill(w.confirm, { platform: name }),
        content: w.confirmNote,
        confirmText: w.yes,
        cancelText: words('launch').decide.look,
      })
      if (!confirm || this.data.asking) return
      this.setData({ asking: id })
      try {
        const { productId } = this.data
        const input = { productId, platformId: id, requestKey: requestKey() }
        this.open((await call('supplier', 'requestLaunch', input)).launchId)
      } catch (error) {
        await wx.showModal({ content: refusalText(error), showCancel: false })
        await this.load()
      } finally {
        this.setData({ asking: '' })
      }
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      this.open(event.currentTarget.dataset.id as string)
    },
    open(launchId: string) {
      wx.navigateTo({ url: `/supplier/pages/launch/launch?launchId=${launchId}` })
    },
    onAct() {
      this.setData({ state: 'loading' })
      void this.load()
    },
  },
})
