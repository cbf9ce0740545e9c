import type { Issue, OwnPlatform } from '../../../../typings/contract'
import { worded } from '../../../behaviors/worded'
import { CallError, call, requestKey } from '../../../services/call'
import { refusalText, words } from '../../../services/words'
import { shownOf } from './shown'

/**
 * The platform as it is registered: its data agreement, which administrators accept, and its wish to leave.
 * offline: nothing can be changed. role: the caller's; read again when it changes. No events.
 */
Component({
  behaviors: [worded('team')],
  properties: {
    offline: { type: Boolean, value: false },
    role: { type: String, value: '' },
  },
  data: {
    own: null as OwnPlatform | null,
    shown: null as ReturnType<typeof shownOf> | null,
    reading: false,
    quitting: false,
    reason: '',
    busy: '',
    issues: [] as Issue[],
    failure: '',
  },
  observers: {
    role() {
      void this.read()
    },
    'own, w'(own: OwnPlatform | null) {
      if (own) this.setData({ shown: shownOf(own, words('team')) })
    },
  },
  methods: {
    async read() {
      try {
        this.setData({ own: await call('platform', 'own', {}) })
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      }
    },
    onRead() {
      this.setData({ reading: !this.data.reading })
    },
    onQuit() {
      this.setData({ quitting: !this.data.quitting, issues: [] })
    },
    onReason(event: WechatMiniprogram.Input) {
      this.setData({ reason: event.detail.value, issues: [] })
    },
    onAccept() {
      const version = this.data.own?.agreement.version ?? ''
      const accept = () => call('platform', 'acceptAgreement', { version, requestKey: requestKey() })
      void this.act('accept', accept, words('team').accepted)
    },
    onSend() {
      const reason = this.data.reason.trim()
      const ask = () => call('platform', 'askToLeave', { reason, requestKey: requestKey() })
      void this.act('quit', ask, words('team').quitSent)
    },
    onStay() {
      const stay = () => call('platform', 'stay', { requestKey: requestKey() })
      void this.act('stay', stay, words('team').stayed)
    },
    /** One change at a time; a fault of the reason stands below it, any other refusal above. */
    async act(busy: string, change: () => Promise<OwnPlatform>, said: string) {
      if (this.data.busy) return
      this.setData({ busy, failure: '', issues: [] })
      try {
        this.setData({ own: await change(), reading: false, quitting: false, reason: '' })
        wx.showToast({ title: said, icon: 'none' })
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, failure: issues.length ? '' : refusalText(error) })
      } finally {
        this.setData({ busy: '' })
      }
    },
  },
})
