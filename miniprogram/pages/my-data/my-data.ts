import type { Issue, Look, Me, MyData, Output } from '../../../typings/contract'
import { screen } from '../../behaviors/screen'
import { CallError, call, requestKey } from '../../services/call'
import { bytes, dayInWords, hourMinute } from '../../services/format'
import { session } from '../../services/session'
import { fill, refusalText, words } from '../../services/words'
import { closingOf, groupsOf, looksOf } from './rows'

type Export = Output<'account', 'exportData'>
let closeKey = requestKey()

/** What is held of me and my company, who looked, a file to take along, and closing the account. */
Component({
  behaviors: [screen('myData')],
  data: {
    load: 'loading',
    loadNote: '',
    me: null as Me | null,
    data: null as MyData | null,
    groups: [] as ReturnType<typeof groupsOf>,
    looks: [] as Look[],
    lookRows: [] as ReturnType<typeof looksOf>,
    next: '',
    looksFailed: false,
    left: '',
    exported: null as Export | null,
    exportedText: '',
    exportUntil: '',
    exporting: false,
    exportFault: '',
    closing: { note: '', asks: '', done: '', title: '', staff: false },
    unfolded: false,
    typed: '',
    issues: [] as Issue[],
    closeFault: '',
    asking: false,
    sending: false,
    closed: null as { note: string; consequence: string } | null,
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
        const me = await session.refresh()
        const data = await call('account', 'myData', {})
        this.setData({ load: 'ready', me, data })
        this.render()
        if (me.supplier) void this.readLooks('')
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (this.data.data) return
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    async readLooks(cursor: string) {
      try {
        const page = await call('account', 'looks', cursor ? { cursor } : {})
        const looks = cursor ? [...this.data.looks, ...page.items] : page.items
        this.setData({ looks, next: page.next ?? '', looksFailed: false })
        this.render()
      } catch {
        this.setData({ looksFailed: true })
      }
    },
    onMore() {
      void this.readLooks(this.data.looksFailed && !this.data.looks.length ? '' : this.data.next)
    },
    render() {
      const { me, data, looks, exported } = this.data
      if (!me || !data) return
      const w = words('myData')
      this.setData({
        groups: groupsOf(data.holdings, w),
        lookRows: looksOf(looks, w),
        left: data.exportsLeft ? fill(w.exportLeft, { n: data.exportsLeft }) : w.exportNone,
        exportedText: exported ? fill(w.exported, { size: bytes(exported.bytes) }) : '',
        exportUntil: exported ? fill(w.exportUntil, { time: hourMinute(exported.expiresAt) }) : '',
        closing: closingOf(me, data, w),
      })
    },
    async onExport() {
      if (this.data.exporting) return
      this.setData({ exporting: true, exportFault: '' })
      try {
        const exported = await call('account', 'exportData', { requestKey: requestKey() })
        const data = this.data.data && { ...this.data.data, exportsLeft: exported.left }
        this.setData({ exported, data })
        this.render()
      } catch (error) {
        const limited = error instanceof CallError && error.refusal.code === 'RATE_LIMITED'
        this.setData({ exportFault: limited ? words('myData').exportNone : refusalText(error) })
      } finally {
        this.setData({ exporting: false })
      }
    },
    /** A file in a chat is how people take things along in WeChat. */
    async onSend() {
      const { exported } = this.data
      if (!exported) return
      try {
        const { tempFilePath } = await new Promise<{ tempFilePath: string }>((success, fail) =>
          wx.downloadFile({ url: exported.url, success, fail }),
        )
        await wx.shareFileMessage({ filePath: tempFilePath, fileName: exported.name })
      } catch (failure) {
        if (/cancel/i.test((failure as { errMsg?: string }).errMsg ?? '')) return
        this.onCopy()
      }
    },
    onCopy() {
      const { exported } = this.data
      if (!exported) return
      wx.setClipboardData({
        data: exported.url,
        success: () => wx.showToast({ title: words('myData').exportCopied, icon: 'none' }),
      })
    },
    onUnfold() {
      this.setData({ unfolded: !this.data.unfolded })
    },
    onType(event: WechatMiniprogram.Input) {
      closeKey = requestKey()
      this.setData({ typed: event.detail.value, issues: [], closeFault: '' })
    },
    onColleagues() {
      wx.navigateTo({ url: '/supplier/pages/colleagues/colleagues' })
    },
    onClose() {
      this.setData({ asking: true })
    },
    onNo() {
      this.setData({ asking: false })
    },
    async onYes() {
      if (this.data.sending) return
      this.setData({ asking: false, sending: true, closeFault: '', issues: [] })
      const company = this.data.typed.trim()
      try {
        const done = await call('account', 'closeAccount', {
          ...(this.data.data?.closes && { company }),
          requestKey: closeKey,
        })
        const w = words('myData').closed
        const said = { company: done.company ?? '', n: done.withdrawn }
        const consequence = this.data.data?.closes
          ? fill(w.withdrawn, said)
          : done.company
            ? fill(w.left, said)
            : ''
        this.setData({ closed: { note: fill(w.note, { day: dayInWords(done.deletedOn) }), consequence } })
        wx.clearStorageSync()
        await session.refresh().catch(() => undefined)
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, closeFault: issues.length ? '' : refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
    onHome() {
      wx.switchTab({ url: '/pages/home/home' })
    },
  },
})
