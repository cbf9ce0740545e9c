import type { Issue, Me } from '../../../typings/contract'
import { screen } from '../../behaviors/screen'
import { setLarge } from '../../services/appearance'
import { CallError, call, requestKey } from '../../services/call'
import { healthIsOn } from '../../services/healthPack'
import { type Language, setLanguage } from '../../services/language'
import { hasConsent, isCentre, isReviewer, session } from '../../services/session'
import { tabs } from '../../services/tabs'
import { refusalText, text, words } from '../../services/words'

/** The Centre's help line, until it has a number of its own: Hangzhou's government hotline. */
const HELP_LINE = '12345'

/** Secrets of the functions have at least 32 characters, see the README; invitations have about ten. */
const SECRET_LENGTH = 32

/** Who I am here, how the screens look, what is kept about me, how to join. */
Component({
  behaviors: [screen('me')],
  data: {
    me: null as Me | null,
    initial: '',
    name: '',
    place: '',
    consent: '',
    joining: false,
    sending: false,
    code: '',
    own: '',
    issues: [] as Issue[],
    fault: '',
    helpLine: HELP_LINE,
    colours: false,
    centre: false,
    platform: false,
    /** The Health Code is switched on. */
    healthOn: false,
    health: words('resident').entry,
  },
  methods: {
    /** From the card of an invitation, with its code. */
    onLoad({ code }: { code?: string }) {
      if (code) this.setData({ code, joining: true })
    },
    onShow() {
      tabs.put()
      session
        .refresh()
        .then((me) => this.put(me))
        .catch((error) => this.setData({ fault: refusalText(error) }))
      void healthIsOn().then((healthOn) => this.setData({ healthOn }))
    },
    put(me: Me) {
      this.setData({ me, fault: '' })
      this.word()
    },
    onWords() {
      this.word()
    },
    word() {
      const { me } = this.data
      if (!me) return
      this.setData({ health: words('resident').entry })
      const w = words('me')
      const name = me.name || w.guest
      const place = me.supplier?.name ?? (me.platform ? text(me.platform.name) : '')
      this.setData({
        name,
        initial: [...name][0] ?? '',
        place: [place, me.supplier ? w.supplierRoles[me.supplier.role] : w.roles[me.role]]
          .filter(Boolean)
          .join(' · '),
        centre: isCentre(me.role),
        platform: isReviewer(me.role),
        consent: hasConsent(me) ? w.agreed : w.notAgreed,
      })
    },
    speak(event: WechatMiniprogram.TouchEvent) {
      const language = event.currentTarget.dataset.language as Language
      setLanguage(language)
      this.keep({ language })
    },
    enlarge(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
      setLarge(event.detail.value)
      this.keep({ largeView: event.detail.value })
    },
    /** The phone has it already; the server learns it for the next phone. */
    keep(settings: { language?: Language; largeView?: boolean }) {
      call('account', 'saveSettings', { ...settings, requestKey: requestKey() })
        .then(session.update)
        .catch(() => {})
    },
    privacy() {
      wx.navigateTo({ url: '/pages/consent/consent?read=1' })
    },
    company() {
      wx.navigateTo({ url: '/supplier/pages/company/company' })
    },
    healthCode() {
      wx.navigateTo({ url: '/health/pages/my-code/my-code' })
    },
    servers() {
      wx.navigateTo({ url: '/platform/pages/api-key/api-key' })
    },
    apply() {
      wx.navigateTo({ url: '/platform/pages/apply/apply' })
    },
    team() {
      wx.navigateTo({ url: '/platform/pages/team/team' })
    },
    colleagues() {
      wx.navigateTo({ url: '/supplier/pages/colleagues/colleagues' })
    },
    recalls() {
      wx.navigateTo({ url: '/supplier/pages/recalls/recalls' })
    },
    myProblems() {
      wx.navigateTo({ url: '/supplier/pages/my-problems/my-problems' })
    },
    myData() {
      wx.navigateTo({ url: '/pages/my-data/my-data' })
    },
    claims() {
      wx.navigateTo({ url: '/center/pages/claims/claims' })
    },
    unfold() {
      this.setData({ joining: !this.data.joining })
    },
    published() {
      wx.navigateTo({ url: '/published/pages/measures/measures' })
    },
    help() {
      wx.navigateTo({ url: '/supplier/pages/help/help' })
    },
    explain() {
      this.setData({ colours: !this.data.colours })
    },
    phone() {
      wx.makePhoneCall({ phoneNumber: HELP_LINE, fail() {} })
    },
    typeCode(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ code: event.detail.value.trim() })
    },
    typeName(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ own: event.detail.value.trim() })
    },
    /** An invitation is short; what is as long as a secret sets up the Centre's first supervisor. */
    enter() {
      const { code, own: name } = this.data
      const isSecret = code.length >= SECRET_LENGTH
      return isSecret
        ? call('account', 'setUp', { secret: code, name, requestKey: requestKey() })
        : call('account', 'accept', { code, name, requestKey: requestKey() })
    },
    async join() {
      if (this.data.sending) return
      this.setData({ sending: true, fault: '', issues: [] })
      try {
        const me = await this.enter()
        session.update(me)
        this.put(me)
        this.setData({ joining: false })
        wx.showToast({ title: words('me').joined, icon: 'none' })
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : undefined
        // A colleague's invitation has its own page, which leads over the privacy notice.
        if (refusal?.code === 'CONSENT_REQUIRED')
          return wx.navigateTo({ url: `/supplier/pages/join/join?code=${this.data.code}` })
        const issues = refusal?.issues ?? []
        this.setData({ issues, fault: issues.length ? '' : refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
  },
})
