import type { ApplicationDetail, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { refusalText } from '../../../services/words'
import { type Decision, shownOf } from './shown'

let key = requestKey()

/** One application: what is said, what is known of the credit code, and the supervisor's decision. Opened with `?id=`. */
Component({
  behaviors: [screen('applications')],
  data: {
    id: '',
    load: 'loading',
    loadNote: '',
    application: null as ApplicationDetail | null,
    shown: null as ReturnType<typeof shownOf> | null,
    decisions: ['approve', 'refuse'] as Decision[],
    decision: '' as Decision | '',
    reason: '',
    note: '',
    issues: [] as Issue[],
    failure: '',
    asking: false,
    sending: false,
  },
  methods: {
    onLoad({ id = '' }: { id?: string }) {
      this.setData({ id })
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
        this.take(await call('center', 'application', { id: this.data.id }))
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (this.data.application) return this.setData({ failure: offline ? '' : refusalText(error) })
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    take(application: ApplicationDetail) {
      this.setData({ load: 'ready', application })
      this.word()
    },
    word() {
      const { application, w } = this.data
      if (!application) return
      this.setData({ shown: shownOf(application, w) })
      this.weigh()
    },
    /** Says beforehand what the decision does. */
    weigh() {
      const { decision, reason, w } = this.data
      const lacking = decision === 'refuse' && !reason.trim()
      const note = decision === 'approve' ? w.approveNote : lacking ? w.needReason : w.refuseNote
      this.setData({ note: decision ? note : w.choose })
    },
    onDecision(event: WechatMiniprogram.TouchEvent) {
      key = requestKey()
      this.setData({ decision: event.currentTarget.dataset.decision as Decision, failure: '' })
      this.weigh()
      wx.pageScrollTo({ selector: '#reason', offsetTop: -200 })
    },
    onReason(event: WechatMiniprogram.Input) {
      key = requestKey()
      this.setData({ reason: event.detail.value, issues: [], failure: '' })
      this.weigh()
    },
    onSubmit() {
      if (this.data.decision === 'approve') return this.setData({ asking: true })
      void this.decide()
    },
    onNo() {
      this.setData({ asking: false })
    },
    async decide() {
      const { application, decision, reason, sending, w } = this.data
      if (!application || !decision || sending) return
      this.setData({ asking: false, sending: true, failure: '', issues: [] })
      try {
        const { id, revision } = application
        const said = reason.trim() ? { reason: reason.trim() } : {}
        const input = { id, revision, decision, ...said, requestKey: key }
        this.take(await call('center', 'decideApplication', input))
        wx.showToast({ title: w.done, icon: 'none' })
        wx.pageScrollTo({ scrollTop: 0 })
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : undefined
        const late = refusal?.code === 'CONFLICT' || refusal?.code === 'ALREADY_DONE'
        if (late) await this.read()
        this.setData({ issues: refusal?.issues ?? [], failure: late ? w.conflict : refusalText(error) })
        wx.pageScrollTo({ scrollTop: 0 })
      } finally {
        this.setData({ sending: false })
      }
    },
    onPhone() {
      const { application } = this.data
      if (application) wx.makePhoneCall({ phoneNumber: application.mobile, fail() {} })
    },
  },
})
