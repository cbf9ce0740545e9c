import type { LaunchView } from '../../../../typings/contract'
import { everyMinute } from '../../../behaviors/everyMinute'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { aheadOf, type LaunchLine, launchLine } from '../../../services/launching'
import { fill, refusalText, words } from '../../../services/words'

/** One request as its supplier follows it: the clock, who acts now, what was asked, and the answer. */
Component({
  behaviors: [screen('launch'), everyMinute()],
  data: {
    launchId: '',
    state: 'loading' as 'loading' | 'shown' | 'error' | 'offline',
    why: '',
    launch: null as LaunchView | null,
    line: null as LaunchLine | null,
    left: '',
    ahead: 0,
    answer: '',
    busy: false,
  },
  methods: {
    onLoad({ launchId = '' }: { launchId?: string }) {
      this.setData({ launchId })
    },
    async onShow() {
      await this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    async load() {
      try {
        this.show(await call('supplier', 'launch', { launchId: this.data.launchId }))
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (this.data.launch && offline) return
        this.setData({ state: offline ? 'offline' : 'error', why: offline ? '' : refusalText(error) })
      }
    },
    show(launch: LaunchView) {
      this.setData({ launch, ahead: aheadOf(launch.asOf), state: 'shown' })
      this.word()
    },
    onWords() {
      this.word()
    },
    word() {
      const { launch, ahead } = this.data
      if (!launch) return
      const line = launchLine(launch, Date.now() + ahead, 'supplier')
      // Cancelled by nobody's wish: its platform is there no longer.
      const gone = launch.decision?.reason === 'platformLeft'
      this.setData({
        line,
        left: gone ? fill(words('launch').who.platformLeft, { platform: line.platform }) : '',
      })
    },
    onAnswer(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ answer: event.detail.value })
    },
    async send() {
      const { launch, answer } = this.data
      if (!launch || !answer.trim()) return
      const { launchId, revision } = launch
      const done = await this.change(() =>
        call('supplier', 'answerLaunch', { launchId, revision, text: answer, requestKey: requestKey() }),
      )
      if (done) this.setData({ answer: '' })
    },
    async cancel() {
      const w = words('launch').request
      const { confirm } = await wx.showModal({
        title: w.cancelAsk,
        content: w.cancelNote,
        confirmText: w.cancelYes,
        cancelText: w.keep,
      })
      const { launchId } = this.data
      if (confirm)
        await this.change(() => call('supplier', 'cancelLaunch', { launchId, requestKey: requestKey() }))
    },
    /** Shows what came of it; a refusal is worded and the newest state is read. */
    async change(doing: () => Promise<LaunchView>): Promise<boolean> {
      if (this.data.busy) return false
      this.setData({ busy: true })
      try {
        this.show(await doing())
        return true
      } catch (error) {
        await wx.showModal({ content: refusalText(error), showCancel: false })
        await this.load()
        return false
      } finally {
        this.setData({ busy: false })
      }
    },
    product() {
      const { launch } = this.data
      if (launch) wx.navigateTo({ url: `/supplier/pages/product/product?productId=${launch.productId}` })
    },
    onAct() {
      this.setData({ state: 'loading' })
      void this.load()
    },
  },
})
