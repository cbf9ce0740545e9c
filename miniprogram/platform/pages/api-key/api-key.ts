import type { ApiAccessView, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { fill, refusalText, words } from '../../../services/words'
import { type Health, healthOf, type KeyRow, keyRow, mayMake, waitingRow } from './view'

interface Asked {
  title: string
  note: string
  yes: string
  act: 'revoke' | 'stop'
  id: string
}
const nothing: Asked = { title: '', note: '', yes: '', act: 'revoke', id: '' }
const noKey = { id: '', secret: '' }

/** How the platform's servers are connected: keys that are shown once, the receiver of news, and how it does. */
Component({
  behaviors: [screen('apiKey')],
  data: {
    load: 'loading',
    loadNote: '',
    access: null as ApiAccessView | null,
    keys: [] as KeyRow[],
    mayMake: true,
    keysNote: '',
    made: noKey,
    url: '',
    health: null as Health | null,
    waiting: [] as ReturnType<typeof waitingRow>[],
    asking: nothing,
    failure: '',
    issues: [] as Issue[],
    busy: '',
    asOf: '',
  },
  methods: {
    onLoad() {
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
      this.render()
    },
    async read() {
      try {
        const access = await call('platform', 'apiAccess', {})
        this.setData({ load: 'ready', url: access.webhook?.url ?? '' })
        this.take(access)
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (this.data.access) return this.setData({ failure: offline ? '' : refusalText(error) })
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    take(access: ApiAccessView) {
      this.setData({ access, failure: '' })
      this.render()
    },
    render() {
      const { access } = this.data
      if (!access) return
      const w = words('apiKey')
      this.setData({
        keys: access.keys.map((key) => keyRow(key, w)),
        mayMake: mayMake(access),
        keysNote: fill(w.keysNote, { rate: access.rate }),
        health: access.webhook ? healthOf(access.webhook, w) : null,
        waiting: access.waiting.map((one) => waitingRow(one, w)),
        asOf: access.asOf,
      })
    },
    revision(): number {
      return this.data.access?.revision ?? 0
    },
    async onMake() {
      await this.act('make', async () => {
        const revision = this.revision()
        const { access, key, secret } = await call('platform', 'makeApiKey', {
          revision,
          requestKey: requestKey(),
        })
        this.setData({ made: { id: key, secret } })
        this.take(access)
        if (!secret) this.setData({ failure: words('apiKey').lost, made: noKey })
      })
    },
    onCopy() {
      const { id, secret } = this.data.made
      wx.setClipboardData({
        data: `${id}:${secret}`,
        success: () => wx.showToast({ title: words('apiKey').copied, icon: 'none' }),
      })
    },
    onRevoke(event: WechatMiniprogram.TouchEvent<never, never, { id: string }>) {
      const w = words('apiKey')
      const { id } = event.currentTarget.dataset
      this.setData({
        asking: { title: w.revokeTitle, note: w.revokeNote, yes: w.revokeYes, act: 'revoke', id },
      })
    },
    onStop() {
      const w = words('apiKey')
      this.setData({ asking: { title: w.stopTitle, note: w.stopNote, yes: w.stopYes, act: 'stop', id: '' } })
    },
    onUrl(event: WechatMiniprogram.Input) {
      this.setData({ url: event.detail.value })
    },
    async onSave() {
      await this.save(this.data.url.trim() || null)
    },
    async save(url: string | null) {
      await this.act('save', async () => {
        const input = { url, revision: this.revision(), requestKey: requestKey() }
        const access = await call('platform', 'saveWebhook', input)
        this.setData({ url: access.webhook?.url ?? '' })
        this.take(access)
        wx.showToast({ title: words('apiKey').saved, icon: 'none' })
      })
    },
    async onResend() {
      await this.act('resend', async () => {
        const { codes, access } = await call('platform', 'resendWebhooks', { requestKey: requestKey() })
        this.take(access)
        wx.showToast({ title: fill(words('apiKey').resent, { n: codes }), icon: 'none' })
      })
    },
    onNo() {
      this.setData({ asking: nothing })
    },
    async onYes() {
      const { act, id } = this.data.asking
      this.setData({ asking: nothing })
      if (act === 'stop') return this.save(null)
      await this.act('revoke', async () => {
        const input = { id, revision: this.revision(), requestKey: requestKey() }
        this.take(await call('platform', 'revokeApiKey', input))
        if (this.data.made.id === id) this.setData({ made: noKey })
        wx.showToast({ title: words('apiKey').revokedNow, icon: 'none' })
      })
    },
    /** One change at a time, its refusal in words on the screen. */
    async act(busy: string, change: () => Promise<void>) {
      if (this.data.busy) return
      this.setData({ busy, failure: '', issues: [] })
      try {
        await change()
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        // Somebody else, or the first request of the day, came in between: show what is there now.
        if (error instanceof CallError && error.refusal.code === 'CONFLICT') await this.read()
        const ofUrl = issues.some(({ path }) => path[0] === 'url')
        // What is wrong with the address stands below it.
        this.setData({ issues, failure: ofUrl ? '' : refusalText(error) })
        if (!ofUrl) wx.pageScrollTo({ scrollTop: 0 })
      } finally {
        this.setData({ busy: '' })
      }
    },
  },
})
