import type { PlatformWebhooks } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { fill, refusalText, words } from '../../../services/words'
import { webhookRow } from './rows'

/** Whether the platforms hear of codes: what was taken last, what waits and since when, and why; and sending it now. */
Component({
  behaviors: [screen('webhooks')],
  data: {
    load: 'loading',
    loadNote: '',
    list: null as PlatformWebhooks | null,
    rows: [] as ReturnType<typeof webhookRow>[],
    busy: '',
    failure: '',
    asOf: '',
  },
  methods: {
    onShow() {
      void this.read()
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    onRetry() {
      this.setData({ load: 'loading' })
      void this.read()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        this.take(await call('center', 'webhooks', {}))
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (this.data.list) return this.setData({ failure: offline ? '' : refusalText(error) })
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    take(list: PlatformWebhooks) {
      this.setData({ list, asOf: list.asOf, load: list.items.length ? 'ready' : 'empty', failure: '' })
      this.word()
    },
    word() {
      const { list } = this.data
      if (list) this.setData({ rows: list.items.map(webhookRow) })
    },
    async onResend(event: WechatMiniprogram.TouchEvent<never, never, { id: string }>) {
      const { id } = event.currentTarget.dataset
      if (this.data.busy || this.data.offline) return
      this.setData({ busy: id, failure: '' })
      try {
        const input = { platform: id, requestKey: requestKey() }
        const { codes, list } = await call('center', 'resendWebhooks', input)
        this.take(list)
        wx.showToast({ title: fill(words('apiKey').resent, { n: codes }), icon: 'none' })
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      } finally {
        this.setData({ busy: '' })
      }
    },
  },
})
