/**
 * Finds the product that something is about: by scanning, by the number under a code, or by what the page was opened
 * with. code: token, address, number or product id to begin with.
 * Events: change {subject}: ForceSubject, or null when another one is to be chosen.
 */
import type { ForceSubject } from '../../../../typings/contract'
import { worded } from '../../../behaviors/worded'
import { CallError, call } from '../../../services/call'
import { refusalText } from '../../../services/words'

Component({
  behaviors: [worded('events')],
  properties: {
    code: { type: String, value: '' },
  },
  data: {
    typed: '',
    subject: null as ForceSubject | null,
    finding: false,
    failure: '',
  },
  observers: {
    code(code: string) {
      if (code && !this.data.subject) void this.find(code)
    },
  },
  methods: {
    onCode(event: WechatMiniprogram.Input) {
      this.setData({ typed: event.detail.value, failure: '' })
    },
    onFind() {
      if (this.data.typed.trim()) void this.find(this.data.typed.trim())
    },
    onScan() {
      wx.scanCode({ success: ({ result }) => void this.find(result), fail() {} })
    },
    async find(code: string) {
      this.setData({ finding: true, failure: '' })
      try {
        this.take(await call('center', 'forceSubject', { code }))
      } catch (error) {
        const gone = error instanceof CallError && error.refusal.code === 'NOT_FOUND'
        this.setData({ failure: gone ? this.data.w.notFound : refusalText(error) })
      } finally {
        this.setData({ finding: false })
      }
    },
    take(subject: ForceSubject | null) {
      this.setData({ subject, typed: '' })
      this.triggerEvent('change', { subject })
    },
    onOther() {
      this.take(null)
    },
  },
})
