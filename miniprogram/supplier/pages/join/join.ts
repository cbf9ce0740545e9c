import type { InvitationView, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dayInWords, dayOf } from '../../../services/format'
import { hasConsent, session } from '../../../services/session'
import { fill, refusalText, words } from '../../../services/words'
import type { Said } from '../../events'

const key = requestKey()

/** Opened from the card that a colleague sent, with `?code=`: who invites to what, then the name and joining. */
Component({
  behaviors: [screen('join')],
  data: {
    load: 'loading',
    loadNote: '',
    why: '' as '' | 'bad' | 'member' | 'staff',
    code: '',
    invitation: null as InvitationView | null,
    headline: '',
    roleText: '',
    roleNote: '',
    until: '',
    name: '',
    consent: false,
    sending: false,
    failure: '',
    issues: [] as Issue[],
    path: ['name'],
  },
  methods: {
    onLoad(query: { code?: string }) {
      this.setData({ code: query.code ?? '' })
    },
    /** Coming back from the privacy notice asks anew whether it was agreed to. */
    onShow() {
      void this.read()
    },
    onWords() {
      this.render()
    },
    async read() {
      try {
        const me = await session.refresh()
        if (me.role !== 'public')
          return this.setData({ load: 'empty', why: me.supplier ? 'member' : 'staff' })
        const invitation = await call('account', 'invitation', { code: this.data.code })
        this.setData({ load: 'ready', why: '', invitation, consent: hasConsent(me) })
        this.render()
      } catch (error) {
        const code = error instanceof CallError ? error.refusal.code : ''
        if (code === 'INVITATION_INVALID' || code === 'INVALID_INPUT')
          return this.setData({ load: 'empty', why: 'bad' })
        const offline = code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    render() {
      const { invitation } = this.data
      if (!invitation) return
      const w = words('join')
      const role = invitation.supplierRole ?? 'viewer'
      this.setData({
        headline: fill(w.headline, { company: invitation.company ?? '' }),
        roleText: fill(w.role, { role: w.roles[role] }),
        roleNote: w.rolesNote[role],
        until: fill(w.until, { day: dayInWords(dayOf(invitation.expiresAt)) }),
      })
    },
    onAct() {
      if (this.data.why === 'member') return wx.redirectTo({ url: '/supplier/pages/company/company' })
      if (this.data.why) return wx.switchTab({ url: '/pages/home/home' })
      this.setData({ load: 'loading' })
      void this.read()
    },
    onName(event: Said<{ value: string }>) {
      this.setData({ name: event.detail.value, failure: '' })
    },
    onConsent() {
      wx.navigateTo({ url: '/pages/consent/consent' })
    },
    async onJoin() {
      if (this.data.sending) return
      this.setData({ sending: true, failure: '', issues: [] })
      const { code, name } = this.data
      try {
        session.update(await call('account', 'accept', { code, name: name.trim(), requestKey: key }))
        wx.showToast({ title: words('join').joined, icon: 'none' })
        wx.switchTab({ url: '/pages/home/home' })
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : undefined
        if (refusal?.code === 'INVITATION_INVALID') this.setData({ load: 'empty', why: 'bad' })
        this.setData({ issues: refusal?.issues ?? [], failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
  },
})
