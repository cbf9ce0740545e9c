import type { EndingReason, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dayInWords, dayOf } from '../../../services/format'
import { refusalText, words } from '../../../services/words'

const REASONS: EndingReason[] = ['quality', 'business', 'other']
let key = requestKey()

/** Reporting that this platform sells a product no longer: which one, since when, and why. */
Component({
  behaviors: [screen('partnerships')],
  data: {
    reasons: REASONS,
    names: words('ending').reasons,
    code: '',
    ended: '',
    endedText: '',
    latest: '',
    reason: '' as '' | EndingReason,
    text: '',
    issues: [] as Issue[],
    failure: '',
    sending: false,
    ready: false,
  },
  lifetimes: { ready: name },
  pageLifetimes: { show: name },
  methods: {
    onLoad({ token }: { token?: string }) {
      key = requestKey()
      this.setData({ latest: dayOf(Date.now()), ...(token && { code: decodeURIComponent(token) }) })
      this.weigh()
    },
    onWords() {
      name()
      const { ended } = this.data
      this.setData({ names: words('ending').reasons, endedText: ended ? dayInWords(ended) : '' })
    },
    change(changes: Partial<{ code: string; ended: string; reason: EndingReason; text: string }>) {
      key = requestKey()
      this.setData({ ...changes, issues: [], failure: '' })
      this.weigh()
    },
    weigh() {
      const { code, ended, reason, text } = this.data
      this.setData({ ready: Boolean(code.trim() && ended && reason && text.trim().length >= 5) })
    },
    onCode(event: WechatMiniprogram.Input) {
      this.change({ code: event.detail.value })
    },
    async onScan() {
      try {
        const { result, path } = await wx.scanCode({ scanType: ['qrCode', 'wxCode'] as never })
        this.change({ code: result || path })
      } catch {
        // The person closed the camera.
      }
    },
    onDay(event: WechatMiniprogram.PickerChange) {
      const ended = String(event.detail.value)
      this.setData({ endedText: dayInWords(ended) })
      this.change({ ended })
    },
    onReason(event: WechatMiniprogram.TouchEvent<never, never, { reason: EndingReason }>) {
      this.change({ reason: event.currentTarget.dataset.reason })
    },
    onText(event: WechatMiniprogram.Input) {
      this.change({ text: event.detail.value })
    },
    async onSubmit() {
      const { code, ended, reason, text, sending } = this.data
      if (sending || !reason) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        const report = { code: code.trim(), ended, reason, text: text.trim(), requestKey: key }
        await call('platform', 'reportEnding', report)
        wx.showToast({ title: words('partnerships').form.done, icon: 'none' })
        wx.redirectTo({ url: '/platform/pages/partnerships/partnerships?tab=ended' })
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : undefined
        const already = refusal?.code === 'ALREADY_DONE'
        this.setData({
          issues: refusal?.issues ?? [],
          failure: already ? words('partnerships').form.already : refusalText(error),
        })
      } finally {
        this.setData({ sending: false })
      }
    },
  },
})

/** The words are shared with the list; the page is the form. */
function name() {
  wx.setNavigationBarTitle({ title: words('partnerships').form.title })
}
