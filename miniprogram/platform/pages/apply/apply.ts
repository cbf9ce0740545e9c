import type { Issue, MyApplication } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { hasConsent, session } from '../../../services/session'
import { refusalText, words } from '../../../services/words'
import { empty, type Form, faultyField, fieldsOf, readyOf, standing } from './form'

/** The half-filled application waits here while papers are looked for. */
const place = 'form:apply'
let key = requestKey()

/** Applying for a platform: the form with the data agreement, then how the application stands. */
Component({
  behaviors: [screen('apply')],
  data: {
    load: 'loading',
    loadNote: '',
    /** Works for somebody already, so that there is nothing to apply for. */
    elsewhere: false,
    application: null as MyApplication | null,
    standing: null as ReturnType<typeof standing> | null,
    agreement: '',
    agreed: false,
    form: empty,
    fields: [] as ReturnType<typeof fieldsOf>,
    ready: false,
    note: '',
    issues: [] as Issue[],
    sending: false,
    asking: false,
    failure: '',
  },
  methods: {
    onLoad() {
      this.put({ ...empty, ...((wx.getStorageSync(place) as Form | '') || {}) })
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
        if (!hasConsent(me) && me.role === 'public') {
          const next = encodeURIComponent('/platform/pages/apply/apply')
          return wx.redirectTo({ url: `/pages/consent/consent?next=${next}` })
        }
        const { application, agreement } = await call('account', 'myApplication', {})
        const mine = me.role === 'public' || application?.state === 'approved'
        this.setData({ load: 'ready', elsewhere: !mine, agreement, application: application ?? null })
        this.render()
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    /** Everything that depends on the language. */
    render() {
      const { application, form, ready, agreed, offline } = this.data
      const w = words('apply')
      const lacking = ready ? (agreed ? '' : w.agreeMissing) : w.incomplete
      this.setData({
        fields: fieldsOf(form, w),
        standing: application ? standing(application, w) : null,
        note: offline ? words('common').offlineAction : lacking,
      })
    },
    put(form: Form) {
      this.setData({ form, ready: readyOf(form) })
      this.render()
    },
    onType(event: WechatMiniprogram.Input) {
      const { field } = event.currentTarget.dataset as { field: keyof Form }
      const form = { ...this.data.form, [field]: event.detail.value }
      key = requestKey()
      wx.setStorageSync(place, form)
      this.put(form)
      this.setData({ failure: '' })
    },
    onAgree() {
      this.setData({ agreed: !this.data.agreed })
      this.render()
    },
    async onSubmit() {
      const { form, agreement, sending, agreed } = this.data
      if (sending || !agreed) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        const application = await call('account', 'applyPlatform', {
          name: { zh: form.nameZh.trim(), en: form.nameEn.trim() },
          creditCode: form.creditCode.trim(),
          contact: { name: form.name.trim(), mobile: form.mobile.trim() },
          purpose: form.purpose.trim(),
          agreement,
          requestKey: key,
        })
        wx.removeStorageSync(place)
        this.show(application, words('apply').submitted)
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, failure: refusalText(error) })
        const field = faultyField(issues, this.data.fields)
        if (field) wx.pageScrollTo({ selector: `#field-${field}`, offsetTop: -100 })
      } finally {
        this.setData({ sending: false })
      }
    },
    show(application: MyApplication, said: string) {
      this.setData({ application, agreed: false })
      this.render()
      wx.showToast({ title: said, icon: 'none' })
      wx.pageScrollTo({ scrollTop: 0 })
    },
    onWithdraw() {
      this.setData({ asking: true })
    },
    onNo() {
      this.setData({ asking: false })
    },
    async onYes() {
      this.setData({ asking: false, failure: '' })
      try {
        const id = this.data.application?.id ?? ''
        const withdrawn = await call('account', 'withdrawApplication', { id, requestKey: requestKey() })
        this.show(withdrawn, words('apply').withdrawn)
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      }
    },
    /** The next application begins with what the last one said. */
    onAgain() {
      const { application } = this.data
      if (!application) return
      const { name, creditCode, contact, purpose } = application
      key = requestKey()
      this.setData({ application: null, issues: [], failure: '' })
      this.put({
        nameZh: name.zh,
        nameEn: name.en,
        creditCode,
        name: contact.name,
        mobile: contact.mobile,
        purpose,
      })
    },
    onTeam() {
      wx.redirectTo({ url: '/platform/pages/team/team' })
    },
  },
})
